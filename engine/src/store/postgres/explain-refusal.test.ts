import { describe, expect, it } from 'vitest'
import { CannotWriteError } from '../cannot-write-error.ts'
import { FencedError } from '../fenced-error.ts'
import { explainRefusal } from './explain-refusal.ts'

const refused = (code: string, message = 'no') => () => explainRefusal(1)(Object.assign(new Error(message), { code }))

describe('what Postgres says to a writer', () => {
  it.each([['53100', 'No space left on device'], ['53200', 'out of memory'], ['58030', 'could not write to file'], ['25006', 'cannot execute UPDATE in a read-only transaction']])('should be that nobody can write, with %s', (code, message) => {
    expect(refused(code, message)).toThrow(CannotWriteError)
    expect(refused(code, message)).toThrow(`The database cannot write: ${message}. See to its disk and memory; the engine goes on by itself.`)
  })

  it('should be that another writer has taken over', () => {
    expect(refused('SF001')).toThrow(FencedError)
  })

  it('should stay what it is where only one command is at fault', () => {
    expect(refused('22021', 'invalid byte sequence')).toThrow('invalid byte sequence')
    expect(refused('22021', 'invalid byte sequence')).not.toThrow(CannotWriteError)
  })
})
