import { elementLabel } from './element-label.ts'
import { functionCalls } from './function-calls.ts'
import type { Rule } from './rule.ts'

export const fallbackMissing: Rule = ({ process }) => functionCalls(process)
  .filter(({ element }) => !element.boundaryEvents.some((index) => process.elements[index]!.eventType === 'ERROR'))
  .map(({ element }) => ({ rule: 'fallback-missing', severity: 'warning', elementId: element.id, message: `${elementLabel(element)} has no way out when its system is down. Attach an error event and draw what happens then.` }))
