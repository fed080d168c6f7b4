import type { Moddle } from './moddle.ts'
import { property } from './property.ts'

/** Name of the `zeebe:property` of an end event that says how the session ended, for machines. */
export const outcomeProperty = 'outcome'

/** The outcome code of an end event; undefined for an end that says nothing. */
export function outcomeOf(end: Moddle): string | undefined {
  return property(end, outcomeProperty)
}
