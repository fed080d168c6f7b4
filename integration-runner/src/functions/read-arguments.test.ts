import { expect, test } from 'vitest'
import { readArguments } from './read-arguments.ts'

const parameters = [
  { name: 'contract', type: 'string', required: true },
  { name: 'days', type: 'number', default: 5 },
  { name: 'urgent', type: 'boolean' },
  { name: 'address', type: 'object' },
] as const

const read = (given: object) => readArguments([...parameters], given as never)

test('should take what is declared, in its order, and nothing else', () => {
  const read1 = read({ secret: 1, address: { city: 'Perm' }, urgent: true, days: 3, contract: '1020' })
  expect(Object.entries(read1)).toEqual([['contract', '1020'], ['days', 3], ['urgent', true], ['address', { city: 'Perm' }]])
})

test('should fill in defaults, and null for what may be missing', () => {
  expect(read({ contract: '1020' })).toEqual({ contract: '1020', days: 5, urgent: null, address: null })
})

test('should make numbers, texts and truth of what a form gives', () => {
  expect(read({ contract: 1020, days: '7', urgent: 'false' })).toMatchObject({ contract: '1020', days: 7, urgent: false })
})

test.each([
  [{}, /"contract" has no value/],
  [{ contract: 'a', days: 'soon' }, /"days" should be a number, but is "soon"/],
  [{ contract: 'a', urgent: 'perhaps' }, /"urgent" should be a boolean/],
  [{ contract: {} }, /"contract" should be a string/],
  [{ contract: 'a', address: 'Perm' }, /"address" should be a object|"address" should be an object/],
])('should refuse %j', (given, sentence) => {
  expect(() => read(given)).toThrow(sentence)
})
