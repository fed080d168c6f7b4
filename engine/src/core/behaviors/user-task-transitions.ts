import type { EngineRecord } from '../record.ts'
import { TENANT, type UserTaskValue } from '../record-values.ts'
import type { UserTaskTransition, UserTaskTransitionState } from '../state/unit.ts'
import { changedAttributes } from './changed-attributes.ts'
import { type ElementContext, instanceOf, scopeOf } from './element-context.ts'
import { triggerProcessEvent } from './process-events.ts'
import { callTaskListener, isListenedTo } from './task-listeners.ts'
import { completeElement } from './transitions.ts'
import { userTaskInTransition, userTaskOf, userTaskValue } from './user-tasks.ts'
import { mergeVariables, setLocalVariables } from './write-variables.ts'

/**
 * Begins to change the user task of an element into what `value` says. Where nobody listens it is done at once, and answered; otherwise nothing is, until all listeners are
 * through: then whoever waits under `request` is told.
 */
export function changeUserTask(context: ElementContext, state: UserTaskTransitionState, { value, request }: { value: UserTaskValue; request?: number | undefined }): EngineRecord<any> | undefined {
  const awaitedBy = request !== undefined && isListenedTo(context, state) ? { awaitedBy: request } : {}
  context.processing.event('USER_TASK', state, value.userTaskKey, { ...value, ...awaitedBy })
  return goOnChanging(context)
}

/** The next listener has its turn; after the last the change is done. Answers the record that tells so. */
export function goOnChanging(context: ElementContext): EngineRecord<any> | undefined {
  return callTaskListener(context) ? undefined : settle(context)
}

function settle(context: ElementContext): EngineRecord<any> {
  const { key, task } = userTaskOf(context)!
  const transition = task.transition!
  const wanted = userTaskInTransition(context, key, task)
  const value = context.element.taskListeners ? { ...wanted, changedAttributes: changedAttributes(userTaskValue(context, key, task), wanted) } : wanted
  const record = SETTLE[transition.state](context, value, transition)
  if (transition.awaitedBy !== undefined) context.processing.results.push({ request: transition.awaitedBy, record })
  return record
}

type Settle = (context: ElementContext, value: UserTaskValue, transition: Readonly<UserTaskTransition>) => EngineRecord<any>

const told = (intent: string) => ({ processing }: ElementContext, value: UserTaskValue): EngineRecord<any> => processing.event('USER_TASK', intent, value.userTaskKey, value)

const SETTLE: { readonly [State in UserTaskTransitionState]: Settle } = {
  CREATING: settleCreation,
  ASSIGNING: told('ASSIGNED'),
  CLAIMING: told('ASSIGNED'),
  UPDATING: settleUpdate,
  COMPLETING: settleCompletion,
  CANCELING: told('CANCELED'),
}

/** Where somebody listens, it is a change of its own to give the task to whoever the model names. */
function settleCreation(context: ElementContext, value: UserTaskValue): EngineRecord<any> {
  const isAssignedLater = context.element.taskListeners !== undefined && userTaskOf(context)!.task.assignee !== ''
  return told('CREATED')(context, isAssignedLater ? { ...value, assignee: '', changedAttributes: value.changedAttributes.filter(name => name !== 'assignee') } : value)
}

function settleUpdate(context: ElementContext, value: UserTaskValue, { document }: Readonly<UserTaskTransition>): EngineRecord<any> {
  if (!document) return told('UPDATED')(context, value)
  const { processing, key: scopeKey } = context
  const { key, updateSemantics } = document
  const set = updateSemantics === 'LOCAL' ? setLocalVariables : mergeVariables
  set(processing, scopeKey, context.value, value.variables)
  told('UPDATED')(context, value)
  return processing.event('VARIABLE_DOCUMENT', 'UPDATED', key, { scopeKey, updateSemantics, variables: value.variables, tenantId: TENANT })
}

function settleCompletion(context: ElementContext, value: UserTaskValue): EngineRecord<any> {
  const { processing, key, element } = context
  const record = told('COMPLETED')(context, value)
  const scope = scopeOf(context)
  if (scope && instanceOf(scope)?.state === 'ACTIVATED') {
    triggerProcessEvent(processing, key, context.value, { elementId: element.id, variables: value.variables })
    completeElement(context)
  }
  return record
}
