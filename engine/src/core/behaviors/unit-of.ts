import type { ReadState, ReadUnit } from '../state/read-state.ts'

/** The unit that holds an element instance, a process instance or an incident; `undefined` when there is no such thing any more. */
export function unitOf(state: ReadState, key: number): ReadUnit | undefined {
  const owner = state.owners.get(key)
  return owner === undefined ? undefined : state.units.get(owner)
}
