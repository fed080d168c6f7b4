import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { add, divide, multiply, power, subtract } from '../values/arithmetic.ts'
import { compareNumbers } from '../values/compare-numbers.ts'
import { decimalOfResult } from '../values/decimal-of-result.ts'
import { isNumber, toDouble } from '../values/number.ts'
import { isOrdered, orderValues } from '../values/order-values.ts'
import { printValue } from '../values/print-value.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn, BuiltInAbout } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { distinctNumbers } from './distinct-numbers.ts'
import { limitList } from './limit-list.ts'

/** One value out of many. Each takes a list, or the values one by one. */
export const aggregationFunctions: readonly BuiltIn[] = [
  aggregation('min', list => findExtreme(list, -1), {
    signature: 'min(list: list): any',
    says: { en: 'The smallest of numbers, texts, dates …', ru: 'Наименьшее из чисел, текстов, дат …' },
    example: { expression: 'min(3, 1, 2)', gives: '1' },
  }),
  aggregation('max', list => findExtreme(list, 1), {
    signature: 'max(list: list): any',
    says: { en: 'The largest of numbers, texts, dates …', ru: 'Наибольшее из чисел, текстов, дат …' },
    example: { expression: 'max([3, 1, 2])', gives: '3' },
  }),
  ofNumbers('sum', sum, {
    signature: 'sum(list: list of numbers): number',
    says: { en: 'All numbers added up; null for an empty list.', ru: 'Сумма чисел; для пустого списка — null.' },
    example: { expression: 'sum([1, 2, 3.50])', gives: '6.50' },
  }),
  ofNumbers('product', (numbers, run) => numbers.reduce<Value>((product, number) => multiply(product, number, run), 1), {
    signature: 'product(list: list of numbers): number',
    says: { en: 'All numbers multiplied; null for an empty list.', ru: 'Произведение чисел; для пустого списка — null.' },
    example: { expression: 'product(2, 3, 4)', gives: '24' },
  }),
  ofNumbers('mean', mean, {
    signature: 'mean(list: list of numbers): number',
    says: { en: 'The average.', ru: 'Среднее арифметическое.' },
    example: { expression: 'mean([1, 2, 6])', gives: '3' },
  }),
  ofNumbers('median', median, {
    signature: 'median(list: list of numbers): number',
    says: { en: 'The one in the middle when they are sorted.', ru: 'Медиана: среднее из упорядоченных чисел.' },
    example: { expression: 'median(8, 2, 5, 3, 4)', gives: '4' },
  }),
  ofNumbers('stddev', deviation, {
    signature: 'stddev(list: list of numbers): number',
    says: { en: 'The standard deviation of a sample.', ru: 'Стандартное отклонение выборки.' },
    example: { expression: 'stddev(2, 4, 7, 5)', gives: '2.0816659994661326' },
  }),
  aggregation('mode', (list, run) => list.length === 0 ? [] : withNumbers(list, numbers => mode(numbers, run)), {
    signature: 'mode(list: list of numbers): list',
    says: { en: 'The numbers that come most often, sorted.', ru: 'Числа, которые встречаются чаще всего, по возрастанию.' },
    example: { expression: 'mode([6, 3, 9, 6, 6])', gives: '[6]' },
  }),
  ...['all', 'and'].map(name => aggregation(name, list => fold(list, false), {
    signature: `${name}(list: list of booleans): boolean`,
    says: { en: 'Whether all are true; null where that is unknown.', ru: 'Все ли истинны; null, если это неизвестно.' },
    example: { expression: `${name}([true, false])`, gives: 'false' },
  })),
  ...['any', 'or'].map(name => aggregation(name, list => fold(list, true), {
    signature: `${name}(list: list of booleans): boolean`,
    says: { en: 'Whether at least one is true; null where that is unknown.', ru: 'Истинно ли хотя бы одно; null, если это неизвестно.' },
    example: { expression: `${name}([true, false])`, gives: 'true' },
  })),
]

type Aggregate = (list: readonly Value[], run: Run) => Value | Refusal

function aggregation(name: string, aggregate: Aggregate, about: BuiltInAbout): BuiltIn {
  return defineBuiltIn({ name, parameters: ['list'], variadic: true, about, call: ([list], run) => Array.isArray(list) ? aggregate(limitList(list as readonly Value[], run), run) : undefined })
}

function ofNumbers(name: string, aggregate: (numbers: readonly FeelNumber[], run: Run) => Value, about: BuiltInAbout): BuiltIn {
  return aggregation(name, (list, run) => list.length === 0 ? null : withNumbers(list, numbers => aggregate(numbers, run)), about)
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
