import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, terminateEvent } from './leave.ts'

/** Manual and undefined tasks: people do them, the process only comes by. Mappings on them are ignored. */
export const passThrough: ElementProcessor = {
  activate(context) {
    transitionToActivated(context)
    completeElement(context)
    return undefined
  },

  complete: leaveCompleted,
  terminate: terminateEvent,
}
