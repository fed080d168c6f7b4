import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SortedKeys } from './sorted-keys.ts'

describe('sorted keys', () => {
  it('should be the sorted set of what was added and not deleted', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(300))), changes => {
      const keys = new SortedKeys()
      const expected = new Set<number>()
      for (const [add, key] of changes) {
        if (add) expected.add(key)
        else expected.delete(key)
        if (add) keys.add(key)
        else keys.delete(key)
      }
      expect([...keys.above(-1)]).toEqual([...expected].sort((left, right) => left - right))
    }))
  })

  it('should keep its order over many blocks, and begin anywhere', () => {
    const keys = new SortedKeys()
    for (let key = 10_000; key > 0; key--) keys.add(key)
    expect([...keys.above(9_997)]).toEqual([9_998, 9_999, 10_000])
    expect([...keys.above(0)]).toHaveLength(10_000)
  })

  it('should let go of the key in hand while it is walked', () => {
    const keys = new SortedKeys()
    for (const key of [1, 2, 3, 4]) keys.add(key)
    for (const key of keys.above(0)) keys.delete(key)
    expect(keys.isEmpty).toBe(true)
  })
})
