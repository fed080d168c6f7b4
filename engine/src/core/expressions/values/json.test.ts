import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CalendarDate } from './calendar-date.ts'
import { Decimal } from './decimal.ts'
import { doubleText } from './double-text.ts'
import { FeelFunction } from './feel-function.ts'
import { fromJsonText } from './from-json-text.ts'
import { printNumber } from './number.ts'
import { Range } from './range.ts'
import { toJson } from './to-json.ts'
import { toJsonText } from './to-json-text.ts'
import type { Context, FeelNumber, Value } from './value.ts'

const context = (entries: Record<string, Value>): Context => Object.assign(Object.create(null), entries)

describe('values that leave FEEL', () => {
  it.each([
    [new Decimal(10n, 1), 1, '1'], [new Decimal(1n, 7), 1e-7, '1.0E-7'], [new Decimal(9999999999999999999999999999999999n, 34), 1, '1.0'], [new Decimal(1n, -19), -8446744073709551616n, '-8446744073709551616'],
    [new Decimal(1n, -20), 7766279631452241920n, '7766279631452241920'], [new Decimal(15n, -299), 0, '0'], [2n ** 64n + 1n, 1, '1'], [-0, 0, '0'], [123456789012.34567, 123456789012.34567, '1.2345678901234567E11'],
  ] as [Value, unknown, string][])('should be whole numbers of 64 bits, or doubles spelt as in Java: %s', (value, json, text) => {
    expect([toJson(value), toJsonText(value)]).toEqual([json, text])
  })

  it('should lose functions and ranges', () => {
    const [feelFunction, range] = [new FeelFunction([], () => null), new Range({ start: 1, end: 2, startIncluded: true, endIncluded: true })]
    expect(toJson([feelFunction, range, context({ f: feelFunction, r: range })])).toEqual([null, null, { r: null }])
    expect(toJsonText([feelFunction, range, context({ f: feelFunction, r: range })])).toBe('[null,null,{"r":null}]')
  })

  it('should show contexts in the order of the platform', () => {
    expect(toJsonText(context({ a: 1, b: 2, c: 3, d: 4, e: 5 }))).toBe('{"e":5,"a":1,"b":2,"c":3,"d":4}')
    expect(toJsonText(context({ age: 42, name: 'Ann', tags: [] }))).toBe('{"age":42,"name":"Ann","tags":[]}')
    expect(toJsonText({ age: 42, name: 'Ann', tags: [] })).toBe('{"name":"Ann","age":42,"tags":[]}')
  })

  it('should have no halves of characters', () => {
    expect(toJson('\ud83d\ude00\ude00b\ud83d')).toBe('\ud83d\ude00?b?')
  })

  it('should print dates as Java does', () => {
    expect(toJson([CalendarDate.parse('10000-01-01'), CalendarDate.parse('-0001-01-01')])).toEqual(['+10000-01-01', '-0001-01-01'])
  })
})

describe('documents that come in', () => {
  it.each([['1.0', '1.0'], ['1e3', '1000.0'], ['1e20', '1.0E+20'], ['-0.0', '0.0'], ['-0', '0'], ['5e-324', '4.9E-324'], ['9223372036854775808', '9223372036854775808'], ['12345678.5', '12345678.5'], ['1.50', '1.5']])('should keep %s a double or not', (text, printed) => {
    expect(printNumber(fromJsonText(text) as FeelNumber)).toBe(printed)
  })

  it('should come out as they were, short of numbers beyond 64 bits', () => {
    fc.assert(fc.property(fc.jsonValue().filter(value => !/\d{19}|e\+/.test(JSON.stringify(value))), value => { expect(JSON.parse(toJsonText(fromJsonText(JSON.stringify(value))))).toEqual(JSON.parse(JSON.stringify(value))) }), { examples: [[{ a: [1.5, null] }]] })
  })
})

describe('doubles as text', () => {
  it.each([[0.1, '0.1'], [100, '100.0'], [1e7, '1.0E7'], [9999999, '9999999.0'], [0.001, '0.001'], [0.00099, '9.9E-4'], [5e-324, '4.9E-324'], [2e-323, '2.0E-323'], [1.7976931348623157e308, '1.7976931348623157E308'], [-0, '-0.0']])('should spell %s as Java does', (value, text) => {
    expect(doubleText(value)).toBe(text)
  })
})
