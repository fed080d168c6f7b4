import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windBack } from './wind-back.ts'

describe('winding variables back', () => {
  it('should set what changed and empty what did not exist', () => {
    expect(windBack({ a: 1, b: { c: [1, 2] }, d: 'new' }, { a: 2, b: { c: [1, 2] } })).toEqual({ a: 2, d: null })
  })

  it('should set nothing where nothing changed', () => {
    const document = fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<null>)
    fc.assert(fc.property(document, (variables) => {
      expect(windBack(variables, structuredClone(variables))).toEqual({})
    }))
  })
})
