import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson, writeJson } from './json-text.ts'

describe('JSON text', () => {
  it('should keep all digits of large whole numbers', () => {
    expect(writeJson({ key: 2251799813685249123n })).toBe('{"key":2251799813685249123}')
    expect(readJson('{"key":2251799813685249123}')).toEqual({ key: 2251799813685249123n })
  })

  it('should give back what was written', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.bigInt({ min: 2n ** 60n, max: 2n ** 70n }), fc.double({ noNaN: true, noDefaultInfinity: true, max: 1e9, min: -1e9 }).filter((number) => !Object.is(number, -0)))
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.array(value)), (document) => {
      expect({ ...readJson<object>(writeJson(document)) }).toEqual({ ...document })
    }))
  })
})
