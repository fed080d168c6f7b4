import { describe, expect, it } from 'vitest'
import { compileFeel } from '../compiler/compile-feel.ts'
import type { Value } from '../values/value.ts'

const variables: Record<string, Value> = { b: 'text', list: [1, 2, 3] }

const warningsOf = (text: string): readonly string[] => {
  const compiled = compileFeel(text)
  return 'problem' in compiled ? [compiled.problem] : compiled.evaluate({ get: name => variables[name] }).warnings
}

/** What a Zeebe 8.5.8 says behind `[FUNCTION_INVOCATION_FAILURE] Failed to invoke function '…': `. */
const refusals: [expression: string, text: string][] = [
  ['before(1, "a")', `Illegal arguments: '1', '"a"'`],
  ['meets(null, [1..2])', "Illegal arguments: 'null', '[1..2]'"],
  ['before(date("2024-01-01"), [1..2])', "Illegal arguments: '2024-01-01', '[1..2]'"],
  ['abs(null)', "Illegal arguments: 'null'"],
  ['sum("a", 1)', `expected number but found '"a"'`],
  ['min([1,"a"])', '[1, "a"] is not comparable'],
  ['min(list, 1)', '[[1, 2, 3], 1] is not comparable'],
  ['string join(list, ",")', "expected a list of strings but found 'List(1, 2, 3)'"],
  ['string join(["a"], ",", "x", null)', `Illegal arguments: '["a"]', '","', '"x"', 'null'`],
  ['sort([3,2], function(a) true)', "expect boolean function with 2 arguments, but found '1'"],
  ['sort([3,2], function(a, b) 5)', "fail to sort list by given precedes function: expected boolean but found '5'"],
  ['decimal(1.5, 0, "nonsense")', "Illegal argument 'nonsense' for rounding mode. Must be one of: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY"],
  ['decimal(1.5, 0, "unnecessary")', "Failed to apply rounding mode 'UNNECESSARY': Rounding necessary"],
  ['number("1,000", "-")', "illegal argument for grouping. Must be one of ' ', ',' or '.'"],
  ['number("1,000", ",", ",")', "illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'"],
  ['number("1,000", null, "x")', `Illegal arguments: '"1,000"', 'null', '"x"'`],
  ['number("x")', "Can't parse 'x' as a number"],
  ['date(1.5, 13, 1)', 'Failed to parse date from: year=1.5, month=13, day=1'],
  ['date(b)', "Failed to parse date from 'text'"],
  ['date and time(b)', "Failed to parse date-time from 'text'"],
  ['date and time("2024-02-30T10:00:00" + "")', "Failed to parse local-date-time from '2024-02-30T10:00:00'"],
  ['date and time("2024-02-30" + "")', "Failed to parse date(-time) from '2024-02-30'"],
  ['date and time("2024-02-29T10:00:00@Nowhere" + "")', "Failed to parse date-time from '2024-02-29T10:00:00@Nowhere'"],
  ['time("25:00:00" + "")', "Failed to parse local-time from '25:00:00'"],
  ['time("25:00:00Z" + "")', "Failed to parse time from '25:00:00Z'"],
  ['time(1, 1, 100.5)', 'Failed to parse local-time from: hour=1, minute=1, second=100.5'],
  ['time(1, 1, 1, duration("P1D"))', 'Failed to parse time from: hour=1, minute=1, second=1, offset=PT24H'],
  ['duration("P1H" + "")', "Failed to parse duration from 'P1H'"],
  ['duration("P9999999999Y" + "")', "Failed to parse year-month-duration from 'P9999999999Y'"],
  ['duration("PT" + "")', "Failed to parse day-time-duration from 'PT'"],
  ['matches("a", "[")', "Invalid pattern '['"],
  ['replace("foobar", "o", "$1")', "Invalid pattern 'o'"],
  ['split("a", "(")', "Invalid pattern for delimiter '('"],
  ['append(1, 2)', "Illegal arguments: '1', '[2]'"],
  ['cycle(3, "x")', `cycle function expected a repetitions (number) and an interval (duration) parameter, but found '3' and '"x"'`],
  ['cycle(1)', "cycle function expected an interval (duration) parameter, but found '1'"],
]

describe('warnings of functions', () => {
  it.each(refusals)('should be worded as in Zeebe: %s', (expression, text) => {
    const name = expression.slice(0, expression.indexOf('('))
    expect(warningsOf(expression).at(-1)).toBe(`[FUNCTION_INVOCATION_FAILURE] Failed to invoke function '${name}': ${text}`)
  })

  it.each(['context merge(1)', 'context([1])', 'all(1)', 'not(1)', 'sqrt(-1)', 'get value({a: 1}, "b")', 'context put({a: 1}, [], 2)', 'min([])'])('should not be there where null is an answer: %s', expression => {
    expect(warningsOf(expression)).toEqual([])
  })

  it.each([
    ['time("10:00:00").nope', "'10:00:00'. Available properties: 'timezone', 'second', 'time offset', 'minute', 'hour'"],
    ['date and time("2024-01-01T10:00:00").nope', "'2024-01-01T10:00:00'. Available properties: 'timezone', 'year', 'second', 'month', 'day', 'time offset', 'weekday', 'minute', 'hour'"],
    ['duration("P1D").nope', "'P1D'. Available properties: 'days', 'hours', 'minutes', 'seconds'"],
    ['"abc".nope', `'"abc"'. Available properties: `],
  ])('should list the properties there are: %s', (expression, rest) => {
    expect(warningsOf(expression)).toEqual([`[NO_PROPERTY_FOUND] No property found with name 'nope' of value ${rest}`])
  })
})
