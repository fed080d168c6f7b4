import { expect, test } from 'vitest'
import { nameDatabaseTrouble } from './name-database-trouble.ts'

const named = (error: object) => {
  let given: any
  nameDatabaseTrouble(error as Error, {} as never, {} as never, (next) => { given = next })
  return given.document?.status
}

test.each([
  [Object.assign(new Error('shut down'), { code: '57P01' })],
  [Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })],
  [Object.assign(new Error('too many clients'), { code: '53300' })],
  [Object.assign(new Error('Timeout acquiring a connection'), { name: 'KnexTimeoutError' })],
  [new Error('Connection terminated unexpectedly')],
])('should answer 503 to %s', (error) => {
  expect(named(error)).toBe(503)
})

test('should leave mistakes of our own alone', () => {
  expect(named(Object.assign(new Error('syntax'), { code: '42601' }))).toBeUndefined()
})
