import { expect, it } from 'vitest'
import { backoff, FIRST_RETRY_MS, LONGEST_RETRY_MS } from './backoff.ts'

it('should double the pause up to a limit, and spread it', () => {
  expect([1, 2, 3, 20].map((attempt) => backoff(attempt, () => 1))).toEqual([FIRST_RETRY_MS, FIRST_RETRY_MS * 2, FIRST_RETRY_MS * 4, LONGEST_RETRY_MS])
  expect(backoff(1, () => 0)).toBe(FIRST_RETRY_MS / 2)
})
