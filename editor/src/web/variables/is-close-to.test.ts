import { expect, it } from 'vitest'
import { isCloseTo } from './is-close-to.ts'

it.each([['ballance', 'balance'], ['blance', 'balance'], ['balence', 'balance'], ['blaance', 'balance'], ['Balance', 'balance'], ['balances', 'balance']])('should take %s for %s', (one, other) => {
  expect(isCloseTo(one, other)).toBe(true)
  expect(isCloseTo(other, one)).toBe(true)
})

it.each([['balance', 'balance'], ['balance', 'amount'], ['day', 'pay'], ['phone', 'photo'], ['answer', 'answers2']])('should not take %s for %s', (one, other) => {
  expect(isCloseTo(one, other)).toBe(false)
})
