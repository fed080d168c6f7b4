import { isA, type Moddle } from './moddle.ts'

/** The process an element is drawn in; the object itself where it is one. For a collaboration: the process of its first pool. */
export function processOf(object: Moddle | undefined): Moddle | undefined {
  if (!object || isA(object, 'bpmn:Process')) return object
  if (isA(object, 'bpmn:Collaboration')) return object.participants?.find((pool: Moddle) => pool.processRef)?.processRef
  if (isA(object, 'bpmn:Participant')) return object.processRef
  return processOf(object.$parent)
}
