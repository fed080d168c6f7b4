import type { TaskListenerEvent } from '../model/executable-process.ts'
import type { JobListenerEventType } from '../record-values.ts'
import type { UserTaskTransitionState } from '../state/unit.ts'
import { changedAttributes } from './changed-attributes.ts'
import { type ElementContext, instanceOf } from './element-context.ts'
import { extractFailure } from './failure.ts'
import { createIncident } from './incidents.ts'
import { createListenerJob, evaluateJobDefinition } from './jobs.ts'
import { taskListenerHeaders } from './task-listener-headers.ts'
import { userTaskInTransition, userTaskOf, userTaskValue } from './user-tasks.ts'
import { variablesSeenFrom } from './variable-scope.ts'

const LISTENED: { readonly [State in UserTaskTransitionState]: TaskListenerEvent } = {
  CREATING: 'creating', ASSIGNING: 'assigning', CLAIMING: 'assigning', UPDATING: 'updating', COMPLETING: 'completing', CANCELING: 'canceling',
}

/** Whether somebody listens as the user task of an element is changed in this way. */
export function isListenedTo({ element }: ElementContext, state: UserTaskTransitionState): boolean {
  return element.taskListeners?.some(({ eventType }) => eventType === LISTENED[state]) ?? false
}

/**
 * Creates the job of the next listener to the change of a user task that is under way, in document order, and tells whether there is one; one whose expressions fail leaves an
 * incident, after which all begin anew.
 */
export function callTaskListener(context: ElementContext): boolean {
  const { key, task } = userTaskOf(context)!
  const eventType = LISTENED[task.transition!.state]
  const done = instanceOf(context)!.listenersDone ?? 0
  const listener = context.element.taskListeners?.filter(one => one.eventType === eventType)[done]
  if (!listener) return false
  const job = evaluateJobDefinition(listener, variablesSeenFrom(context.processing, context.key))
  const wanted = userTaskInTransition(context, key, task)
  const changed = done === 0 ? wanted.changedAttributes.toSorted() : changedAttributes(userTaskValue(context, key, task), wanted)
  if ('problem' in job) createIncident(context, extractFailure(job.problem))
  else createListenerJob(context, eventType.toUpperCase() as JobListenerEventType, { ...job.value, headers: taskListenerHeaders(context, wanted, changed) })
  return true
}
