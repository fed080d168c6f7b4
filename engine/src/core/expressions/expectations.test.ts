import type { Variables } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { expectAny } from './expect-any.ts'
import { expectBoolean } from './expect-boolean.ts'
import { expectCorrelationKey } from './expect-correlation-key.ts'
import { expectList, expectStringList } from './expect-list.ts'
import { expectNumber } from './expect-number.ts'
import { expectString } from './expect-string.ts'
import type { Expected } from './expected.ts'
import type { Expression, VariableLookup } from './expression.ts'
import { lookUpIn } from './look-up.ts'
import { parseExpression } from './parse-expression.ts'

const variables: Variables = { a: 1, b: 'text', flag: true, none: null, list: [1, 2, 3], names: ['x', 'y'] }
const ask = <T>(expectation: (expression: Expression, variables: VariableLookup) => Expected<T>, text: string) => expectation(parseExpression(text), lookUpIn(variables))

describe('what a place in a process expects', () => {
  it('should be given when the type is right', () => {
    expect(ask(expectBoolean, '=flag')).toEqual({ value: true })
    expect(ask(expectString, 'static')).toEqual({ value: 'static' })
    expect(ask(expectNumber, '=1.5')).toEqual({ value: 1 })
    expect(ask(expectNumber, '3')).toEqual({ value: 3 })
    expect(ask(expectList, '=list')).toEqual({ value: [1, 2, 3] })
    expect(ask(expectStringList, '=names')).toEqual({ value: ['x', 'y'] })
    expect(ask(expectAny, '=none')).toEqual({ value: null })
    expect(ask(expectCorrelationKey, '=a')).toEqual({ value: '1' })
    expect(ask(expectCorrelationKey, '=b')).toEqual({ value: 'text' })
  })

  it.each([
    [expectBoolean, '=none', "Expected result of the expression 'none' to be 'BOOLEAN', but was 'NULL'."],
    [expectString, '123', "Expected result of the expression '123' to be 'STRING', but was 'NUMBER'."],
    [expectString, '=time("10:00:00")', `Expected result of the expression 'time("10:00:00")' to be 'STRING', but was 'UNKNOWN'.`],
    [expectNumber, '=duration("PT1H")', `Expected result of the expression 'duration("PT1H")' to be 'NUMBER', but was 'DURATION'.`],
    [expectList, '=duration("P1M")', `Expected result of the expression 'duration("P1M")' to be 'ARRAY', but was 'PERIOD'.`],
    [expectStringList, '=list', "Expected result of the expression 'list' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item."],
    [expectStringList, '=["a", nowhere]', `Expected result of the expression '["a", nowhere]' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'nowhere'`],
    [expectString, '=nowhere', "Expected result of the expression 'nowhere' to be 'STRING', but was 'NULL'. The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'nowhere'"],
    [expectCorrelationKey, '=none', "Failed to extract the correlation key for 'none': The value must be either a string or a number, but was 'NULL'."],
    [expectAny, '=assert(a, false)', "Assertion failure on evaluate the expression 'assert(a, false)': The condition is not fulfilled The evaluation reported the following warnings:\n[ASSERT_FAILURE] The condition is not fulfilled"],
  ])('should be missed in the words of Zeebe: %o %s', (expectation, text, problem) => {
    expect(ask<unknown>(expectation, text)).toEqual({ problem })
  })
})
