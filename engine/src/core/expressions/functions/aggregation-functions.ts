import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { add, divide, multiply, power, subtract } from '../values/arithmetic.ts'
import { compareNumbers } from '../values/compare-numbers.ts'
import { decimalOfResult } from '../values/decimal-of-result.ts'
import { isNumber, toDouble } from '../values/number.ts'
import { isOrdered, orderValues } from '../values/order-values.ts'
import { printValue } from '../values/print-value.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { distinctNumbers } from './distinct-numbers.ts'
import { limitList } from './limit-list.ts'

/** One value out of many. Each takes a list, or the values one by one. */
export const aggregationFunctions: readonly BuiltIn[] = [
  aggregation('min', list => findExtreme(list, -1)),
  aggregation('max', list => findExtreme(list, 1)),
  ofNumbers('sum', sum),
  ofNumbers('product', (numbers, run) => numbers.reduce<Value>((product, number) => multiply(product, number, run), 1)),
  ofNumbers('mean', mean),
  ofNumbers('median', median),
  ofNumbers('stddev', deviation),
  aggregation('mode', (list, run) => list.length === 0 ? [] : withNumbers(list, numbers => mode(numbers, run))),
  ...['all', 'and'].map(name => aggregation(name, list => fold(list, false))),
  ...['any', 'or'].map(name => aggregation(name, list => fold(list, true))),
]

type Aggregate = (list: readonly Value[], run: Run) => Value | Refusal

function aggregation(name: string, aggregate: Aggregate): BuiltIn {
  return defineBuiltIn({ name, parameters: ['list'], variadic: true, call: ([list], run) => Array.isArray(list) ? aggregate(limitList(list as readonly Value[], run), run) : undefined })
}

function ofNumbers(name: string, aggregate: (numbers: readonly FeelNumber[], run: Run) => Value): BuiltIn {
  return aggregation(name, (list, run) => list.length === 0 ? null : withNumbers(list, numbers => aggregate(numbers, run)))
}

function withNumbers(list: readonly Value[], use: (numbers: readonly FeelNumber[]) => Value): Value | Refusal {
  const other = list.find(item => !isNumber(item))
  return other === undefined ? use(list as readonly FeelNumber[]) : new Refusal(`expected number but found '${printValue(other)}'`)
}

/** Of equal ones the first. */
function findExtreme(list: readonly Value[], side: 1 | -1): Value | Refusal {
  if (list.length === 0) return null
  if (!isOrdered(list)) return new Refusal(`${printValue(list)} is not comparable`)
  return list.reduce((best, item) => (orderValues(item, best) ?? 0) * side > 0 ? item : best)
}

function sum(numbers: readonly FeelNumber[], run: Run): Value {
  return numbers.reduce<Value>((total, number) => add(total, number, run), 0)
}

function mean(numbers: readonly FeelNumber[], run: Run): Value {
  return divide(sum(numbers, run), numbers.length, run)
}

function median(numbers: readonly FeelNumber[], run: Run): Value {
  const sorted = numbers.toSorted(compareNumbers)
  const middle = sorted[sorted.length >> 1] ?? null
  return sorted.length % 2 === 1 ? middle : divide(add(sorted[(sorted.length >> 1) - 1] ?? null, middle, run), 2, run)
}

function deviation(numbers: readonly FeelNumber[], run: Run): Value {
  if (numbers.length === 1) throw new FeelFailure('java.lang.ArithmeticException: Division undefined')
  const average = mean(numbers, run)
  const squares = numbers.reduce<Value>((total, number) => add(total, power(subtract(number, average, run), 2, run), run), 0)
  return decimalOfResult(Math.sqrt(toDouble(divide(squares, numbers.length - 1, run) as FeelNumber)))
}

function mode(numbers: readonly FeelNumber[], run: Run): Value {
  const groups = distinctNumbers(numbers, run)
  const most = Math.max(...groups.map(group => group.count))
  return groups.filter(group => group.count === most).map(group => group.number)
}

/** `decisive` is the value that settles it whatever the others are. */
function fold(list: readonly Value[], decisive: boolean): boolean | null {
  if (list.includes(decisive)) return decisive
  return list.every(item => item === !decisive) ? !decisive : null
}
