import { type Run, warn } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { printValue } from './print-value.ts'
import { sameValue } from './same-value.ts'
import { sizeOf } from './size-of.ts'
import type { Value } from './value.ts'

/** The operator `=`: `null` with a warning where the types can't be compared; null itself can always. */
export function equal(left: Value, right: Value, run: Run): boolean | null {
  if (typeof left === 'object') spend(run, sizeOf(left))
  const same = sameValue(left, right)
  if (same !== undefined) return same
  warn(run, 'NOT_COMPARABLE', `Can't compare '${printValue(left)}' with '${printValue(right)}'`)
  return null
}
