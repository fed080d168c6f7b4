import type { ElementContext } from './element-context.ts'
import type { UserTaskWanted } from './evaluate-user-task.ts'
import { changeUserTask, goOnChanging } from './user-task-transitions.ts'
import { userTaskInTransition, userTaskOf, userTaskValue } from './user-tasks.ts'

/** A native user task, which nobody but people and their programs does: there is no job, unless somebody listens. */
export function createUserTask(context: ElementContext, wanted: UserTaskWanted): void {
  const { processing, key: elementInstance, element } = context
  const key = processing.newKey()
  const { headers: customHeaders } = element.userTask!
  changeUserTask(context, 'CREATING', { value: userTaskValue(context, key, { ...wanted, customHeaders: customHeaders!, creationTimestamp: processing.now, elementInstance }) })
}

/** Gives a task that is listened to, once it is created, to whoever the model names. */
export function assignAsDrawn(context: ElementContext, assignee: string): void {
  const created = userTaskOf(context)
  if (!context.element.taskListeners || !created || created.task.transition || assignee === '') return
  changeUserTask(context, 'ASSIGNING', { value: { ...userTaskValue(context, created.key, created.task), assignee, changedAttributes: ['assignee'] } })
}

/** After a listener, or once its incident is resolved: the next one, or what follows when the change is done. */
export function goOnWithUserTask(context: ElementContext): void {
  const { task: { assignee, transition } } = userTaskOf(context)!
  if (!goOnChanging(context)) return
  if (transition!.state === 'CREATING') assignAsDrawn(context, assignee)
  if (transition!.state === 'CANCELING') context.processing.followUp('PROCESS_INSTANCE', 'CONTINUE_TERMINATING_ELEMENT', context.key, context.value)
}

/** A user task of an element that is left is nobody's any more. Tells whether it is gone, or whether those who listen to that come first. */
export function cancelUserTask(context: ElementContext): boolean {
  const left = userTaskOf(context)
  if (left) changeUserTask(context, 'CANCELING', { value: valueToCancel(context, left) })
  return userTaskOf(context) === undefined
}

/** The same for what is terminated in one go: nobody is asked. */
export function cancelUserTaskAtOnce(context: ElementContext): void {
  const left = userTaskOf(context)
  if (!left) return
  const { processing } = context
  if (left.task.transition?.state !== 'CANCELING') processing.event('USER_TASK', 'CANCELING', left.key, valueToCancel(context, left))
  processing.event('USER_TASK', 'CANCELED', left.key, userTaskInTransition(context, left.key, userTaskOf(context)!.task))
}

/** What was not granted is not told: the task is left as it last was. */
function valueToCancel(context: ElementContext, { key, task }: NonNullable<ReturnType<typeof userTaskOf>>): ReturnType<typeof userTaskValue> {
  const value = userTaskValue(context, key, task)
  return task.transition?.state === 'CREATING' ? { ...value, assignee: '' } : value
}
