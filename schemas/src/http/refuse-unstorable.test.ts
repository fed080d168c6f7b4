import { expect, test } from 'vitest'
import { refuseUnstorable } from './refuse-unstorable.ts'

test.each([
  ['NUL', { note: 'a\0b' }],
  ['half a character', { note: '\ud83d' }],
  ['NUL in a name', { list: [{ 'a\0': 1 }] }],
  ['endless nesting', JSON.parse('['.repeat(5000) + ']'.repeat(5000))],
])('should refuse %s', (_what, body) => {
  expect(() => refuseUnstorable(body, 64)).toThrow(/The body/)
})

test('should take what people write', () => {
  expect(() => refuseUnstorable({ note: 'Обещанный платёж 👍', steps: [1, null, { deep: true }] }, 64)).not.toThrow()
})
