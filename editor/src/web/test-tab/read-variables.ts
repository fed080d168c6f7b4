import { texts } from '../strings/texts.ts'
import type { TestSession } from './test-session.ts'

/** One variable as listed: its value as JSON text, and the words for where it lives. */
export interface ListedVariable { name: string; value: string; scope: string }

/** Variables of the conversation first, then those of elements that are still running, each by name. */
export function readVariables({ records, options: { script } }: TestSession): ListedVariable[] {
  const scopes = [...records.variables].filter(([key]) => key === records.root || records.active.has(key)).toSorted(([one], [other]) => one - other)
  const titleOf = (elementId: string) => script.titles.get(elementId) ?? elementId
  return scopes.flatMap(([key, variables]) => {
    const scope = key === records.root ? texts().conversation : titleOf(records.instances.get(key)?.elementId ?? '')
    return [...variables].toSorted(([one], [other]) => one.localeCompare(other)).map(([name, value]) => ({ name, value, scope }))
  })
}
