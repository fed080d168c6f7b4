import { CORRECTABLE_ATTRIBUTES } from '../job-result.ts'
import type { UserTaskValue } from '../record-values.ts'

/** The priority of a user task whose model gives none (8.6). */
export const DEFAULT_PRIORITY = 50

/** Names of what differs between two records of a user task, by name; variables count where there are any. */
export function changedAttributes(before: UserTaskValue, after: UserTaskValue): UserTaskValue['changedAttributes'] {
  const changed = CORRECTABLE_ATTRIBUTES.filter(name => !isSame(name, before, after))
  return Object.keys(after.variables).length > 0 ? [...changed, 'variables'] : [...changed]
}

/** Whether an attribute is the same in both; none is the default priority. */
export function isSame(name: typeof CORRECTABLE_ATTRIBUTES[number], before: UserTaskValue, after: UserTaskValue): boolean {
  const [one, other] = [before, after].map(value => JSON.stringify(value[name] ?? DEFAULT_PRIORITY))
  return one === other
}
