import { childTerminated } from './container.ts'
import type { ElementProcessor } from './element-processor.ts'
import { leaveCompleted, leaveTerminated, terminateScope } from './leave.ts'

/** What stands around one element that was begun in an ad-hoc sub-process, and around all that flows lead to from it. */
export const adHocInnerInstance: ElementProcessor = {
  activate({ element }) {
    throw new Error(`Expected inner instance '${element.id}' to be activated with what begins in it, not by a command.`)
  },
  complete: leaveCompleted,
  terminate: terminateScope,
  childTerminated: scope => childTerminated(scope, leaveTerminated),
}
