import { expect, it } from 'vitest'
import { balances } from './balances.ts'

it('should reckon back from the balance of today', () => {
  const words = { en: '', ru: '' }
  expect(balances([{ daysAgo: 1, what: words, amount: -650 }, { daysAgo: 9, what: words, amount: 500 }], -340)).toEqual([-190, 310, -340])
})
