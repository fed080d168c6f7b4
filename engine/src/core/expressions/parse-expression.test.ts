import type { Variables } from '@souffleur/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxExpressionLength } from './syntax/parse.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { lookUpIn } from './look-up.ts'
import { parseExpression } from './parse-expression.ts'

const variables: Variables = { a: 1, b: 'text', flag: true, none: null, list: [1, 2, 3], o: { p: 1, q: { r: 'deep' } }, items: [{ id: 1 }, { id: 2 }], key: 2251799813685249123n, long: Array.from({ length: 5000 }, (_, index) => index) }
const evaluate = (text: string) => evaluateExpression(parseExpression(text), { ...lookUpIn(variables), now: () => 1_700_000_000_000 })
const json = (text: string) => evaluate(text).value.json

describe('parse expression', () => {
  it.each([['hello', 'hello'], ['12', 12], ['-1.5e2', -150], ['.5', 0.5], ['1 ', '1 '], ['0x10', '0x10'], ['', '']])('should take static text %j as %j', (text, value) => {
    expect(parseExpression(text)).toEqual({ kind: 'static', source: text, value })
  })

  it.each([
    ['=a', 1], ['=o.q.r', 'deep'], ['=items.id', [1, 2]], ['=key', 2251799813685249123n], ['=none', null], ['=nowhere', null], ['=b.x', null],
    ['=a + 1', 2], ['=if flag then "yes" else "no"', 'yes'], ['=for i in list return i * 2', [2, 4, 6]], ['=count(list)', 3], ['={x: a, y: x + 1}', { x: 1, y: 2 }],
    ['=b = "text"', true], ['=b != "text"', false], ['=a = 1', true], ['=none = null', true], ['=nowhere = "x"', false], ['=a = "1"', null], ['= flag = true', true], ['=a < 2', true], ['=a >= 2', false], ['=key > 3', true], ['=b > "a"', true], ['=flag > 1', null],
    ['=10 ** 18', 1_000_000_000_000_000_000n], ['=1 / 0', null], ['=a + b', null],
    ['=is defined(a)', true], ['=is defined(nowhere)', false], ['=get or else(none, "instead")', 'instead'],
    ['=matches("+7 900 123-45-67", "^\\+7( \\d+)? [0-9 -]+$")', true], ['=replace("a-b", "-", "+")', 'a+b'], ['=split("a;b", ";")', ['a', 'b']], ['=long[item > 4998]', [4999]], ['=list', [1, 2, 3]], ['=for i in list return for j in list return i * j', [[1, 2, 3], [2, 4, 6], [3, 6, 9]]],
    ['=for i in 1..2.5 return i', [1, 2]], ['=matches("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', false], ['=replace(b, "(a|a)*b", "")', 'text'],
    ['=now()', '2023-11-14T22:13:20Z[Etc/UTC]'], ['=today()', '2023-11-14'], ['=cycle(3, duration("PT1H"))', 'R3/PT1H'],
  ])('should evaluate %s', (text, value) => {
    expect(json(text)).toEqual(value)
  })

  it.each([
    ['=duration("P1D")', 'DURATION', 'PT24H'], ['=duration("-P1Y")', 'PERIOD', 'P-1Y'], ['=duration("P0M")', 'PERIOD', 'P0D'], ['=time("10:00:00")', 'TIME', '10:00'],
    ['=date and time("2024-01-01T10:00:00+01:00")', 'DATE_TIME', '2024-01-01T10:00+01:00'], ['=@"2024-01-01T10:00:00@Europe/Berlin"', 'DATE_TIME', '2024-01-01T10:00+01:00[Europe/Berlin]'],
    ['=date("2024-01-01")', 'DATE', '2024-01-01'],
  ])('should print %s as Java does', (text, type, value) => {
    expect(evaluate(text).value).toEqual({ type, json: value })
  })

  it.each([
    ['=nowhere', "[NO_VARIABLE_FOUND] No variable found with name 'nowhere'"], ['=nowhere + 1', "[NO_VARIABLE_FOUND] No variable found with name 'nowhere'"],
    ['=o.x', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'x'. Available keys: 'p', 'q'"], ['=a = "1"', `[NOT_COMPARABLE] Can't compare '1' with '"1"'`],
    ['=b < 3', `[NOT_COMPARABLE] Can't compare '"text"' with '3'`], ['=none < 3', "[NOT_COMPARABLE] Can't compare 'null' with '3'"], ['=number("abc")', "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'number': Can't parse 'abc' as a number"],
    ['=a + b', `[INVALID_TYPE] Can't add '"text"' to '1'`],
  ])('should warn about %s in the words of Zeebe', (text, warning) => {
    expect(evaluate(text).warnings[0]).toBe(warning)
  })

  it('should fail where an assertion does', () => {
    expect(evaluate('=assert(none, none != null, "none is missing")')).toMatchObject({
      failure: `Assertion failure on evaluate the expression 'assert(none, none != null, "none is missing")': none is missing`, warnings: ['[ASSERT_FAILURE] none is missing'],
    })
  })

  it('should keep what was warned of before an assertion failed', () => {
    expect(evaluate('=assert(nowhere, nowhere != null)').warnings).toEqual([...Array(2).fill("[NO_VARIABLE_FOUND] No variable found with name 'nowhere'"), '[ASSERT_FAILURE] The condition is not fulfilled'])
  })

  it.each(['=1 +', '=', '=)', '=if a', `=${'1+'.repeat(maxExpressionLength)}1`])('should find fault with %.20s', text => {
    expect(parseExpression(text).kind).toBe('invalid')
  })

  it.each(['=for i in 1..1000000000 return i', '=for i in 1..1000, j in 1..1000 return i', '=for x in long, y in long return x', '=long[some z in long satisfies z > item]'])('should give up on %s rather than never end', text => {
    expect(evaluate(text).failure).toContain('failed to evaluate expression')
  })

  it('should show expressions nothing of the host', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'globalThis', 'process']) expect(json(`=${name}`)).toBeNull()
    for (const name of ['constructor', '__proto__', 'hasOwnProperty']) expect(json(`=o.${name}`)).toBeNull()
  })

  it('should never throw, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => { evaluate(`=${text}`) }), { numRuns: 200 })
    const token = fc.constantFrom('a', 'o', '.', 'p', '+', '-', '(', ')', '[', ']', '1', '"x"', '=', '>', ' and ', ' in ', 'if ', ' then ', ' else ', 'for i in ', ' return ', '..', '{', '}', ':', ',', 'not(', 'count(', '@"P1D"')
    fc.assert(fc.property(fc.array(token, { maxLength: 12 }), tokens => { evaluate(`=${tokens.join('')}`) }), { numRuns: 300 })
  })
})
