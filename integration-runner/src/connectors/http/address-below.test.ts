import { expect, test } from 'vitest'
import { addressBelow } from './address-below.ts'

const base = new URL('http://billing.example:8080/api/')
const below = (path: string, query = {}) => addressBelow(base, { path, query })

test('should put path and query below the base address', () => {
  expect(below('/accounts/a%20b', { phone: '+7 900', lang: 'ru' })).toBe('/api/accounts/a%20b?phone=%2B7+900&lang=ru')
})

test.each(['/accounts/../../admin', '/accounts/%2e%2e/admin', '/.', 'accounts', '/a?b=c', '/a#b', '/a\\..\\b', '/a b', '/../api'])('should refuse the path %s', (path) => {
  expect(() => below(path)).toThrow(/leads out/)
})

test('should keep a host in a path a path', () => {
  expect(below('//evil.example/x')).toBe('/api//evil.example/x')
})
