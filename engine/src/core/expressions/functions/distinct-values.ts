import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { isNumber } from '../values/number.ts'
import { numberKey } from '../values/number-key.ts'
import { sameValue } from '../values/same-value.ts'
import { sizeOf } from '../values/size-of.ts'
import type { Value } from '../values/value.ts'
import { limitList } from './limit-list.ts'

/** Equal values, in order of their first: simple ones by a look-up, others by comparing each with each. */
function groupEqual(list: readonly Value[], run: Run): Value[][] {
  const groups: Value[][] = []
  const simple = new Map<unknown, Value[]>()
  for (const item of limitList(list, run)) {
    const key = lookUpKey(item)
    const known = key === undefined ? findGroup(groups, item, run) : simple.get(key)
    const group = known ?? []
    group.push(item)
    if (known === undefined) groups.push(group)
    if (key !== undefined) simple.set(key, group)
  }
  return groups
}

/** What equal values of simple types have in common; `undefined` for others. */
function lookUpKey(item: Value): unknown {
  if (isNumber(item)) return numberKey(item)
  if (typeof item === 'string') return `"${item}`
  return item === null || typeof item === 'boolean' ? item : undefined
}

function findGroup(groups: Value[][], item: Value, run: Run): Value[] | undefined {
  spend(run, groups.length + (typeof item === 'object' ? sizeOf(item) : 1))
  return groups.find(([first = null]) => sameValue(first, item) === true)
}

/** The first of each. */
export function distinctValues(list: readonly Value[], run: Run): readonly Value[] {
  return groupEqual(list, run).map(([first = null]) => first)
}

/** The first of those that come more than once. */
export function duplicateValues(list: readonly Value[], run: Run): readonly Value[] {
  return groupEqual(list, run).filter(group => group.length > 1).map(([first = null]) => first)
}
