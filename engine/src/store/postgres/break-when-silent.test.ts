import { EventEmitter } from 'node:events'
import type { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { breakWhenSilent } from './break-when-silent.ts'

const patience = 1_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched() {
  const stream = Object.assign(new EventEmitter(), { destroy: vi.fn() })
  const connection = Object.assign(new EventEmitter(), { stream })
  const client = { connection, query: vi.fn() } as unknown as Pick<Client, 'query'>
  breakWhenSilent(client, patience)
  const answer = () => {
    stream.emit('data')
    connection.emit('readyForQuery')
  }
  return { ask: () => void client.query('SELECT 1'), stream, answer, pass: (ms: number) => void vi.advanceTimersByTime(ms) }
}

describe('a connection that is broken when it is silent', () => {
  it('should break where nothing came to a question', () => {
    const { ask, stream, pass } = watched()
    pass(5 * patience)
    ask()
    pass(patience - 1)
    expect(stream.destroy).not.toHaveBeenCalled()
    pass(1)
    expect(stream.destroy).toHaveBeenCalledWith(expect.objectContaining({ message: 'The database has not answered for 1 s.', code: 'ETIMEDOUT' }))
  })

  it('should wait as long as something comes', () => {
    const { ask, stream, pass } = watched()
    ask()
    for (let chunk = 0; chunk < 5; chunk++) {
      pass(patience - 1)
      stream.emit('data')
    }
    expect(stream.destroy).not.toHaveBeenCalled()
    pass(patience)
    expect(stream.destroy).toHaveBeenCalled()
  })

  it('should wait for the rest of several questions, each as long as the first', () => {
    const { ask, answer, stream, pass } = watched()
    ask()
    pass(patience / 2)
    ask()
    answer()
    pass(patience - 1)
    expect(stream.destroy).not.toHaveBeenCalled()
    pass(1)
    expect(stream.destroy).toHaveBeenCalledTimes(1)
  })

  it('should leave a connection alone that nothing is asked of', () => {
    const { ask, answer, stream, pass } = watched()
    ask()
    answer()
    pass(10 * patience)
    expect(stream.destroy).not.toHaveBeenCalled()
  })
})
