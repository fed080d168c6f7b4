import type { Moddle } from './moddle.ts'

/** What an event waits for or throws (`bpmn:TimerEventDefinition` and the like); undefined for plain events. */
export function eventDefinition(event: Moddle): Moddle | undefined {
  return event.eventDefinitions?.[0]
}
