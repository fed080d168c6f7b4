import { isA, type Moddle } from './moddle.ts'
import { property } from './property.ts'

/** Name of the `zeebe:property` that marks an end event as "nothing drawn here yet". */
export const openEndProperty = 'openEnd'

/** Is this the end of a way that was started but not drawn to its end? BPMN flows need a target, so one is put there. */
export function isOpenEnd(element: Moddle | undefined): boolean {
  return isA(element, 'bpmn:EndEvent') && property(element!, openEndProperty) === 'true'
}
