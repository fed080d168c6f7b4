import { isContext } from './is-context.ts'
import { sameValue } from './same-value.ts'
import type { Value } from './value.ts'

/** Equality as `list contains` and `index of` have it in Zeebe: a context is only equal to itself. */
export function identicalValue(left: Value, right: Value): boolean {
  if (Array.isArray(left)) return Array.isArray(right) && left.length === right.length && left.every((item, index) => identicalValue(item, right[index] ?? null))
  return isContext(left) ? left === right : sameValue(left, right) === true
}
