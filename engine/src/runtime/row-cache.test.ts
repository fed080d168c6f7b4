import { expect, it } from 'vitest'
import { RowCache } from './row-cache.ts'

it('should give up what was not used for longest', () => {
  const cache = new RowCache(2)
  for (const key of [1, 2, 3]) cache.changed(key, 1)
  cache.changed(1, 1)
  expect([...cache.overflow(1)]).toEqual([2])
})

it('should keep what is not yet stored', () => {
  const cache = new RowCache(0)
  cache.loaded(1)
  cache.changed(2, 2)
  expect([...cache.overflow(1)]).toEqual([1])
  expect([...cache.overflow(2)]).toEqual([2])
})
