import { expect, it } from 'vitest'
import { StartSession } from '../session/session.ts'
import { bodyReader } from './read-body.ts'
import { Problem } from './problem.ts'

const read = bodyReader(StartSession)

it('should give the body back when it is what the schema says', () => {
  expect(read({ script: 'promised-payment', channel: 'chat' })).toEqual({ script: 'promised-payment', channel: 'chat' })
})

it('should name every wrong field', () => {
  try {
    read({ script: '', channel: 'smoke-signals', colour: 'red' })
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    const { status, fields } = (error as Problem).document
    expect(status).toBe(400)
    expect(fields?.map((field) => field.path)).toEqual(expect.arrayContaining(['/', '/script', '/channel']))
    expect(fields).toContainEqual({ path: '/channel', message: 'must be one of operator, chat, voice' })
  }
})
