import { compare } from '../values/compare.ts'
import { equal } from '../values/equal.ts'
import { typeOf } from '../values/type-of.ts'
import type { ComparisonOperator, Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { Fault } from './fault.ts'
import { negateOrNull, pairAnd } from './logic.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

export type Relation = (left: Value, right: Value, run: Run) => Outcome

const ordered = (holds: (order: number) => boolean): Relation => (left, right, run) => {
  const order = compare(left, right, run)
  return order === null ? null : holds(order)
}

/** What operators say of two values: null, with a warning, where the two can't be compared. */
export const relations: { [operator in ComparisonOperator]: Relation } = {
  '=': equal,
  '!=': (left, right, run) => negateOrNull(equal(left, right, run), run),
  '<': ordered(order => order < 0),
  '<=': ordered(order => order <= 0),
  '>': ordered(order => order > 0),
  '>=': ordered(order => order >= 0),
}

export function compileComparison({ operator, left, right }: Extract<Node, { kind: 'comparison' }>, scope: Scope, compiler: Compiler): Code {
  const [one, other] = [compiler.expression(left, scope), compiler.expression(right, scope)]
  const relation = relations[operator]
  const compared: Code = (run, frame) => relate(relation, [one(run, frame), other(run, frame)], run)
  return operator === '!=' ? negatedFaults(compared) : compared
}

/** A relation between outcomes: faults go on, the left one first. */
export function relate(relation: Relation, [left, right]: [Outcome, Outcome], run: Run): Outcome {
  if (left instanceof Fault) return left
  return right instanceof Fault ? right : relation(left, right, run)
}

/** `!=` is a negation of `=`, and a negation makes null of a fault. */
function negatedFaults(code: Code): Code {
  return (run, frame) => {
    const outcome = code(run, frame)
    return outcome instanceof Fault && !outcome.fatal ? null : outcome
  }
}

/** `x between a and b` is `x >= a and x <= b`: x is looked at twice, and warns twice. */
export function compileBetween({ value, low, high }: Extract<Node, { kind: 'between' }>, scope: Scope, compiler: Compiler): Code {
  const [one, least, most] = [value, low, high].map(node => compiler.expression(node, scope)) as [Code, Code, Code]
  return (run, frame) => pairAnd(relate(relations['>='], [one(run, frame), least(run, frame)], run), () => relate(relations['<='], [one(run, frame), most(run, frame)], run), run)
}

const otherNames: { [type: string]: string } = {
  'date time': 'date and time', 'year-month-duration': 'years and months duration', 'day-time-duration': 'days and time duration',
}

/** `x instance of number`: a type nobody knows is nobody's. */
export function compileInstanceOf({ value, type }: Extract<Node, { kind: 'instance of' }>, scope: Scope, compiler: Compiler): Code {
  const code = compiler.expression(value, scope)
  const wanted = otherNames[type] ?? type
  return (run, frame) => {
    const outcome = code(run, frame)
    if (outcome instanceof Fault) return outcome
    return wanted === 'Any' ? outcome !== null : typeOf(outcome) === wanted
  }
}
