import { applyOutputMappings } from '../behaviors/variable-mapping.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Boundary events are active the moment they happen (`followTrigger`), so nobody orders them to begin. */
export const boundaryEvent: ElementProcessor = {
  activate({ element }) {
    throw new Error(`Expected boundary event '${element.id}' to be activated by what it waits for, not by a command.`)
  },
  conclude: applyOutputMappings,
  complete: leaveCompleted,
  terminate: leaveTerminated,
}
