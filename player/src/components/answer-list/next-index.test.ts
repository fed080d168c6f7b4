import { expect, it } from 'vitest'
import { nextIndex } from './next-index.ts'

it('should wrap around a list, jump to its ends, and stay out of other keys', () => {
  expect([nextIndex('ArrowDown', 2, 3), nextIndex('ArrowUp', 0, 3), nextIndex('Home', 2, 3), nextIndex('End', 0, 3), nextIndex('a', 0, 3), nextIndex('ArrowDown', 0, 0)]).toEqual([0, 2, 0, 2, undefined, undefined])
})
