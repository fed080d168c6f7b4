import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonFault } from './find-json-fault.ts'

it.each([
  ['{', 1], ['[', 1], ['abc', 3], ['{x', 1], ['{"a":}', 5], ['{"a" 1}', 5], ['{"a":1,}', 7], ['[1,]', 3], ['[1 2]', 3], ['{"a":tru}', 8], ['"open', 0], ['01', 0], ['', 0],
])('should find where %s goes wrong', (text, offset) => {
  expect(findJsonFault(text)).toBe(offset)
})

it('should end, and stay inside the text', () => {
  fc.assert(fc.property(fc.stringMatching(/^[{}[\]":,0-9a-e\\. ]{0,60}$/), (text) => {
    expect(findJsonFault(text)).toBeLessThanOrEqual(text.length)
  }))
})
