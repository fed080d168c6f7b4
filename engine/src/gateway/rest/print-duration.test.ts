import { expect, it } from 'vitest'
import { printDuration } from './print-duration.ts'

it.each([[0, 'PT0S'], [500, 'PT0.5S'], [5_000, 'PT5S'], [300_000, 'PT5M'], [90_000, 'PT1M30S'], [5_400_000, 'PT1H30M'], [90_000_000, 'PT25H']])('should print %i ms as %s', (ms, text) => {
  expect(printDuration(ms)).toBe(text)
})
