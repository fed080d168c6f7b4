import type { ElementContext } from '../behaviors/element-context.ts'
import { findUserTask } from '../behaviors/user-tasks.ts'
import type { EngineCommand, Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import type { UserTaskValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'

/** A user task that waits to be done; otherwise the rejection is written. `what` is what is ordered, and the action where the command names none: "complete". */
export function userTaskInHand({ key, value }: EngineCommand<'USER_TASK'>, processing: Processing, what: string): { found: { context: ElementContext; value: UserTaskValue } } | { rejection: EngineRecord<any> } {
  const found = findUserTask(processing, key)
  if (!found) return { rejection: processing.reject(rejections.userTask(what, processing.keyText(key))) }
  const { task: { transition }, ...inHand } = found
  if (transition) return { rejection: processing.reject(rejections.userTaskInState(what, processing.keyText(key), transition.state)) }
  return { found: { ...inHand, value: { ...found.value, action: value.action || what } } }
}
