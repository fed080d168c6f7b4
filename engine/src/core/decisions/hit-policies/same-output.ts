import { sameValue } from '../../expressions/values/same-value.ts'
import { FeelFunction } from '../../expressions/values/feel-function.ts'
import type { Value } from '../../expressions/values/value.ts'
import { isMadeByFeel } from '../boxed-context.ts'
import type { RuleOutput } from '../decision-table.ts'

/** Whether two rules give the same: contexts that FEEL made are the same only as themselves, those that came from outside by what they hold. */
export function sameOutput(left: RuleOutput, right: RuleOutput): boolean {
  return left.size === right.size && [...left].every(([name, value]) => right.has(name) && same(value, right.get(name)!))
}

function same(left: Value, right: Value): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((item, index) => same(item, right[index]))
  if (madeByFeel(left) || madeByFeel(right)) return false
  return sameValue(left, right) === true
}

const madeByFeel = (value: Value): boolean => value instanceof FeelFunction || isMadeByFeel(value)
