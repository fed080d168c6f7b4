import { eventDefinition } from '../../modeler/drawing/event-definition.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import type { Rule } from '../rule.ts'

/** Every timer knows its time. */
export const timeMissing: Rule = ({ elements, words }) => elements
  .filter((element) => isTimer(element) && !hasTime(eventDefinition(element)!))
  .map((element) => ({ element, severity: 'error', message: words.timeMissing }))

function isTimer(element: Moddle): boolean {
  return eventDefinition(element)?.$type === 'bpmn:TimerEventDefinition'
}

function hasTime({ timeDuration, timeDate, timeCycle }: Moddle): boolean {
  return [timeDuration, timeDate, timeCycle].some((time) => time?.body?.trim())
}
