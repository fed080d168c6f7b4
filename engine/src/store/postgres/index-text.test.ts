import { expect, it } from 'vitest'
import { indexText } from './index-text.ts'

const texts = ['plain', '"plain"', 'zero\0', '"zero\\u0000"', 'half \ud800', 'я'.repeat(600), `${'я'.repeat(600)}.`]

it('should leave ordinary texts alone', () => {
  expect(indexText('objection:дорого')).toBe('objection:дорого')
})

it('should keep different texts different, within what an index takes', () => {
  const stored = texts.map(indexText)
  expect(new Set(stored).size).toBe(texts.length)
  for (const text of stored) {
    expect(text).not.toContain('\0')
    expect(text.isWellFormed()).toBe(true)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1000)
  }
})
