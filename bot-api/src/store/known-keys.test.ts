import { describe, expect, it } from 'vitest'
import { KnownKeys } from './known-keys.ts'

const one = { scope: 'session', key: 'one' }
const two = { scope: 'session', key: 'two' }

describe('the keys that are known', () => {
  it('should tell a key of a session that began here from one that was used', () => {
    const known = new KnownKeys()
    known.begin('session')
    expect([known.isNew(one), known.isNew(one), known.isNew(two)]).toEqual([true, false, true])
  })

  it('should not guess about sessions that came from elsewhere until all their keys are read', () => {
    const known = new KnownKeys()
    expect(known.isNew(one)).toBeUndefined()
    expect(known.isNew(two)).toBeUndefined()
    known.learn('session', ['one', 'three'])
    expect(known.isNew(two)).toBe(false)
    expect(known.isNew({ scope: 'session', key: 'three' })).toBe(false)
    expect(known.isNew({ scope: 'session', key: 'four' })).toBe(true)
  })

  it('should know nothing of sessions that others walk', () => {
    const known = new KnownKeys()
    known.begin('session')
    known.forget((session) => session === 'session')
    expect(known.isNew(one)).toBeUndefined()
    known.forget(() => true)
    known.learn('session', [])
    expect(known.isNew(one)).toBeUndefined()
  })
})
