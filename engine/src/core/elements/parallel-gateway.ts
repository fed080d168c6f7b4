import { transitionToActivated, transitionToCompleting } from '../behaviors/transitions.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated } from './leave.ts'

/** Parallel gateways: ordered to begin only when every incoming flow has been taken (`takeFlow`), they go on at once. */
export const parallelGateway: ElementProcessor = {
  activate(context) {
    transitionToActivated(context)
    transitionToCompleting(context)
    return leaveCompleted(context)
  },

  complete({ element }) {
    throw new Error(`Expected parallel gateway '${element.id}' to complete as it activates, not by a command.`)
  },

  terminate: leaveTerminated,
}
