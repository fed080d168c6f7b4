import { describe, expect, it } from 'vitest'
import { fieldValues } from './field-values.ts'
import { initialSession, type PlayerSession } from './player-session.ts'

const at = (typed: PlayerSession['typed']) => ({
  ...initialSession, typed, state: { step: { visit: 'v1', fields: [{ type: 'number', key: 'amount', defaultValue: 1 }, { type: 'textfield', key: 'phone', defaultValue: 'none' }], values: { phone: '+7' } } },
}) as unknown as PlayerSession

describe('fieldValues', () => {
  it('should put what was typed over variables, and variables over defaults', () => {
    expect(fieldValues(at({ visit: 'v1', values: { amount: 300 } }))).toEqual({ amount: 300, phone: '+7' })
  })

  it('should leave out what was typed at another visit', () => {
    expect(fieldValues(at({ visit: 'v0', values: { amount: 300 } }))).toEqual({ amount: 1, phone: '+7' })
  })
})
