import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { maxListLength, spend } from '../compiler/spend.ts'
import type { Value } from '../values/value.ts'

/** Charges for the items of a list that a function goes through or has made; fails where there are too many. */
export function limitList(list: readonly Value[], run: Run): readonly Value[] {
  if (list.length > maxListLength) throw new FeelFailure(`the list is longer than ${maxListLength} items`)
  spend(run, list.length)
  return list
}
