import { FeelFailure } from '../compiler/feel-failure.ts'
import { type Kind, kindOf } from '../values/kind-of.ts'
import { printValue } from '../values/print-value.ts'
import { Range } from '../values/range.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { type Relation, rangeRelations } from './range-relations.ts'

interface Said { en: string; ru: string; examples: readonly string[] }

/** Examples that are all true, in the order of the overloads: two points, point and range, range and point, two ranges. */
const said: Record<keyof typeof rangeRelations, Said> = {
  before: { en: 'The first ends before the second begins.', ru: 'Первое заканчивается раньше, чем начинается второе.', examples: ['before(1, 10)', 'before(1, [2..5])', 'before([1..5), 5)', 'before([1..5], (5..10])'] },
  after: { en: 'The first begins after the second ends.', ru: 'Первое начинается позже, чем заканчивается второе.', examples: ['after(10, 1)', 'after(12, [2..5])', 'after([11..20], 10)', 'after((5..10], [1..5])'] },
  meets: { en: 'The first ends with the point at which the second begins.', ru: 'Первый диапазон заканчивается точкой, с которой начинается второй.', examples: ['meets([1..5], [5..10])'] },
  'met by': { en: 'The first begins with the point at which the second ends.', ru: 'Первый диапазон начинается точкой, которой заканчивается второй.', examples: ['met by([5..10], [1..5])'] },
  overlaps: { en: 'The two have points in common.', ru: 'У диапазонов есть общие точки.', examples: ['overlaps([5..10], [1..6])'] },
  'overlaps before': { en: 'The first begins earlier and ends within the second.', ru: 'Первый начинается раньше и заканчивается внутри второго.', examples: ['overlaps before([1..5], [4..10])'] },
  'overlaps after': { en: 'The first begins within the second and ends later.', ru: 'Первый начинается внутри второго и заканчивается позже.', examples: ['overlaps after([4..10], [1..5])'] },
  finishes: { en: 'The first ends together with the second and begins no earlier.', ru: 'Первое заканчивается вместе со вторым и начинается не раньше.', examples: ['finishes(5, [1..5])', 'finishes([3..5], [1..5])'] },
  'finished by': { en: 'The second ends together with the first and begins no earlier.', ru: 'Второе заканчивается вместе с первым и начинается не раньше.', examples: ['finished by([1..5], 5)', 'finished by([1..5], [3..5])'] },
  includes: { en: 'The first holds all of the second.', ru: 'Первое целиком содержит второе.', examples: ['includes([5..10], 6)', 'includes([1..10], [4..6])'] },
  during: { en: 'The first lies within the second.', ru: 'Первое лежит внутри второго.', examples: ['during(5, [1..10])', 'during([4..6], [1..10])'] },
  starts: { en: 'The first begins together with the second and ends no later.', ru: 'Первое начинается вместе со вторым и заканчивается не позже.', examples: ['starts(1, [1..5])', 'starts([1..3], [1..5])'] },
  'started by': { en: 'The second begins together with the first and ends no later.', ru: 'Второе начинается вместе с первым и заканчивается не позже.', examples: ['started by([1..10], 1)', 'started by([1..10], [1..5])'] },
  coincides: { en: 'The two are the same.', ru: 'Оба совпадают.', examples: ['coincides(5, 5)', 'coincides([1..5], [1..5])'] },
}

/** How points and ranges lie to each other. */
export const rangeFunctions: readonly BuiltIn[] = Object.entries(said).flatMap(([name, { en, ru, examples }]) => {
  const relation: Relation = rangeRelations[name as keyof typeof rangeRelations]
  return overloads(name, relation).map((parameters, index) => defineBuiltIn({
    name, parameters, call: ([left = null, right = null]) => relate(relation, left, right),
    about: { signature: `${name}(${parameters.map(parameter => `${parameter}: ${typeOfParameter(parameter)}`).join(', ')}): boolean`, says: { en, ru }, example: { expression: examples[index] ?? '', gives: 'true' } },
  }))
})

function typeOfParameter(parameter: string): string {
  return parameter.startsWith('point') ? 'any' : 'range'
}

function overloads(name: string, relation: Relation): string[][] {
  const mixed = name === 'coincides' ? [] : [...(relation.pointRange ? [['point', 'range']] : []), ...(relation.rangePoint ? [['range', 'point']] : [])]
  return [...(relation.points ? [['point1', 'point2']] : []), ...mixed, ['range1', 'range2']]
}

const kinds: readonly Kind[] = ['number', 'date', 'time', 'local time', 'date and time', 'local date and time', 'days and time duration', 'years and months duration']

function relate(relation: Relation, left: Value, right: Value): boolean | undefined {
  const kind = kindOf(left instanceof Range ? left.start : left)
  if (!kinds.includes(kind) || kind !== kindOf(right instanceof Range ? right.start : right)) return undefined
  const answer = left instanceof Range ? relateRange(relation, left, right) : relatePoint(relation, left, right)
  if (answer === undefined) throw new FeelFailure(`scala.MatchError: (${printValue(left)},${printValue(right)}) (of class scala.Tuple2)`)
  return answer
}

function relateRange(relation: Relation, left: Range, right: Value): boolean | undefined {
  return right instanceof Range ? relation.ranges(left, right) : relation.rangePoint?.(left, right)
}

function relatePoint(relation: Relation, left: Value, right: Value): boolean | undefined {
  return right instanceof Range ? relation.pointRange?.(left, right) : relation.points?.(left, right)
}
