import { FeelFailure } from '../compiler/feel-failure.ts'
import { type Kind, kindOf } from '../values/kind-of.ts'
import { printValue } from '../values/print-value.ts'
import { Range } from '../values/range.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { type Relation, rangeRelations } from './range-relations.ts'

/** How points and ranges lie to each other. */
export const rangeFunctions: readonly BuiltIn[] = Object.entries<Relation>(rangeRelations).flatMap(([name, relation]) =>
  overloads(name, relation).map(parameters => defineBuiltIn({ name, parameters, call: ([left = null, right = null]) => relate(relation, left, right) })))

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
