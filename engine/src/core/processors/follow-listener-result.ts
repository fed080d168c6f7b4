import type { ElementContext } from '../behaviors/element-context.ts'
import { userTaskInTransition, userTaskOf } from '../behaviors/user-tasks.ts'
import type { CorrectableAttribute, JobResult } from '../job-result.ts'
import type { JobValue, UserTaskValue } from '../record-values.ts'

/** What the worker of a task listener says becomes an order about the user task: to go on, perhaps corrected, or not to. */
export function followListenerResult(context: ElementContext, { result }: JobValue): void {
  const { key, task } = userTaskOf(context)!
  const wanted = userTaskInTransition(context, key, task)
  if (result?.denied) context.processing.followUp('USER_TASK', 'DENY_TASK_LISTENER', key, { ...wanted, deniedReason: result.deniedReason })
  else context.processing.followUp('USER_TASK', 'COMPLETE_TASK_LISTENER', key, { ...wanted, ...correctionsOf(result) })
}

/** What attributes are where a correction names them and says nothing else. */
const EMPTY: Required<Pick<UserTaskValue, CorrectableAttribute>> = { assignee: '', candidateGroupsList: [], candidateUsersList: [], dueDate: '', followUpDate: '', priority: -1 }

function correctionsOf({ correctedAttributes, corrections }: Pick<JobResult, 'correctedAttributes' | 'corrections'> = { correctedAttributes: [], corrections: {} }): Partial<UserTaskValue> {
  const changedAttributes = correctedAttributes as CorrectableAttribute[]
  return { ...Object.fromEntries(changedAttributes.map(name => [name, corrections[name] ?? EMPTY[name]])), changedAttributes }
}
