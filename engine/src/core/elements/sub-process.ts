import { activateChild } from '../behaviors/activate-child.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { childTerminated } from './container.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, leaveTerminated, terminateScope } from './leave.ts'

/** An embedded sub-process. What it waits for besides opens when its start event completes (zeebe.md 4.1). */
export const subProcess: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    transitionToActivated(context)
    activateChild(context, context.process.elements[context.element.startEvent]!, -1)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate: terminateScope,

  childTerminated: scope => childTerminated(scope, leaveTerminated),
}
