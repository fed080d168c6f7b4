import { TENANT, type CompensationSubscriptionValue } from '../record-values.ts'
import type { ExecutableElement } from '../model/executable-process.ts'
import { contextOfInstance, type ElementContext, scopeOf, unitOfContext, valueOfElement } from './element-context.ts'

type Subscription = [number, Readonly<CompensationSubscriptionValue>]

/** An activity that can be undone, or a scope with such inside, is about to complete: from now on it can be compensated. */
export function createCompensation(context: ElementContext): void {
  const { processing, key, value, element } = context
  const handler = boundaryOf(context, element)?.compensation!.handler
  if (handler === undefined && !hasInside(context)) return
  const { processInstanceKey, processDefinitionKey } = value
  processing.event('COMPENSATION_SUBSCRIPTION', 'CREATED', processing.newKey(), {
    processInstanceKey, processDefinitionKey, compensableActivityId: element.id, compensableActivityInstanceKey: key, compensableActivityScopeKey: value.flowScopeKey,
    compensationHandlerId: handler === undefined ? '' : context.process.elements[handler]!.id, compensationHandlerInstanceKey: -1,
    throwEventId: '', throwEventInstanceKey: -1, variables: {}, tenantId: TENANT,
  })
}

function boundaryOf({ process: { elements } }: ElementContext, activity: ExecutableElement): ExecutableElement | undefined {
  return activity.boundaryEvents.map(index => elements[index]!).find(({ compensation }) => compensation !== undefined)
}

function hasInside(context: ElementContext): boolean {
  return SCOPES.has(context.element.type) && subscriptionsOf(context).some(([, { compensableActivityScopeKey }]) => compensableActivityScopeKey === context.key)
}

const SCOPES: ReadonlySet<string> = new Set(['SUB_PROCESS', 'AD_HOC_SUB_PROCESS', 'AD_HOC_SUB_PROCESS_INNER_INSTANCE', 'MULTI_INSTANCE_BODY'])

/** What can be compensated in this process instance, oldest first. */
function subscriptionsOf(context: ElementContext): Subscription[] {
  const mine = [...unitOfContext(context).compensations].filter(([, { processInstanceKey }]) => processInstanceKey === context.value.processInstanceKey)
  return mine.sort(([left], [right]) => left - right)
}

/** A compensation event undoes what its scope has done, or one activity of it, and in an event sub-process what was done around that as well: all handlers begin at once. Tells whether there was anything to undo. */
export function triggerCompensation(thrower: ElementContext): boolean {
  const open = subscriptionsOf(thrower).filter(([, { throwEventId }]) => throwEventId === '')
  const activity = thrower.element.compensation!.activity
  const scopes = scopesToUndo(thrower)
  const meant = open.filter(([, { compensableActivityScopeKey, compensableActivityId }]) =>
    scopes.includes(compensableActivityScopeKey) && (activity === undefined || compensableActivityId === thrower.process.elements[activity]!.id))
  for (const subscription of meant) triggerDown(thrower, open, subscription)
  return meant.length > 0
}

function scopesToUndo(thrower: ElementContext): number[] {
  const scope = scopeOf(thrower)
  return scope?.element.type === 'EVENT_SUB_PROCESS' ? [scope.key, scope.value.flowScopeKey] : [thrower.value.flowScopeKey]
}

/** The handler of an activity begins, then those of what is inside it. */
function triggerDown(thrower: ElementContext, open: Subscription[], [key, value]: Subscription): void {
  const { processing, key: throwEventInstanceKey, element } = thrower
  const compensationHandlerInstanceKey = value.compensationHandlerId === '' ? -1 : activateHandler(thrower, value.compensableActivityId)
  processing.event('COMPENSATION_SUBSCRIPTION', 'TRIGGERED', key, { ...value, throwEventId: element.id, throwEventInstanceKey, compensationHandlerInstanceKey })
  for (const inner of open) if (inner[1].compensableActivityScopeKey === value.compensableActivityInstanceKey) triggerDown(thrower, open, inner)
}

/** The boundary event is through at once, its handler is ordered to begin in the scope of the throwing event. */
function activateHandler(thrower: ElementContext, activityId: string): number {
  const { processing, value, process } = thrower
  const boundary = boundaryOf(thrower, process.elements[process.byId.get(activityId)!]!)!
  const boundaryKey = processing.newKey()
  for (const intent of ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED']) {
    processing.event('PROCESS_INSTANCE', intent, boundaryKey, valueOfElement(value, boundary, value.flowScopeKey))
  }
  const handlerKey = processing.newKey()
  const handler = process.elements[boundary.compensation!.handler!]!
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', handlerKey, { ...valueOfElement(value, handler, value.flowScopeKey), bpmnEventType: 'COMPENSATION' })
  return handlerKey
}

/** A handler has completed: so has what it undid, the scopes around that once all of theirs has, and the throwing event once all it triggered has. */
export function completeCompensation(handler: ElementContext): void {
  const found = subscriptionsOf(handler).find(([, { compensationHandlerInstanceKey }]) => compensationHandlerInstanceKey === handler.key)
  if (!found) return
  const [key, value] = found
  handler.processing.event('COMPENSATION_SUBSCRIPTION', 'COMPLETED', key, value)
  completeUp(handler, value.compensableActivityScopeKey)
  const isPending = subscriptionsOf(handler).some(([, { throwEventInstanceKey }]) => throwEventInstanceKey === value.throwEventInstanceKey)
  const thrower = contextOfInstance(handler.processing, value.throwEventInstanceKey)
  if (!isPending && thrower) handler.processing.followUp('PROCESS_INSTANCE', 'COMPLETE_ELEMENT', thrower.key, thrower.value)
}

function completeUp(handler: ElementContext, scope: number): void {
  const left = subscriptionsOf(handler)
  if (left.some(([, { compensableActivityScopeKey }]) => compensableActivityScopeKey === scope)) return
  const around = left.find(([, { compensableActivityInstanceKey }]) => compensableActivityInstanceKey === scope)
  if (!around) return
  handler.processing.event('COMPENSATION_SUBSCRIPTION', 'COMPLETED', around[0], around[1])
  completeUp(handler, around[1].compensableActivityScopeKey)
}

/** Nothing that an embedded sub-process has done can be compensated once it is ended from outside: each activity goes, with what is inside it. */
export function deleteCompensationsInside(scope: ElementContext): void {
  const all = subscriptionsOf(scope)
  const deleteBelow = (scopeKey: number): void => {
    for (const [key, value] of all) {
      if (value.compensableActivityScopeKey !== scopeKey) continue
      scope.processing.event('COMPENSATION_SUBSCRIPTION', 'DELETED', key, value)
      deleteBelow(value.compensableActivityInstanceKey)
    }
  }
  deleteBelow(scope.key)
}

/** Nothing of a process instance that is over can be compensated. */
export function deleteCompensations(process: ElementContext): void {
  for (const [key, value] of subscriptionsOf(process)) process.processing.event('COMPENSATION_SUBSCRIPTION', 'DELETED', key, value)
}
