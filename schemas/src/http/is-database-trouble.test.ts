import { expect, it } from 'vitest'
import { isDatabaseTrouble } from './is-database-trouble.ts'

const failure = (message: string, members: object = {}) => Object.assign(new Error(message), members)

it.each([
  failure('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' }), failure('terminating connection due to administrator command', { code: '57P01' }),
  failure('sorry, too many clients already', { code: '53300' }), failure('Connection terminated unexpectedly'), failure('Timeout acquiring a connection.', { name: 'KnexTimeoutError' }),
  failure('Client has encountered a connection error and is not queryable'), failure('timeout exceeded when trying to connect'), failure('The database has not answered for 10 s.', { code: 'ETIMEDOUT' }),
])('should know a database that is away by "$message"', (error) => {
  expect(isDatabaseTrouble(error)).toBe(true)
})

it.each([failure('duplicate key value', { code: '23505' }), failure('x is not a function'), 'a text'])('should leave %s to others', (error) => {
  expect(isDatabaseTrouble(error)).toBe(false)
})
