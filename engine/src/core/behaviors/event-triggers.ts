import type { Variables } from '@souffleur/schemas'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import type { ProcessInstanceValue } from '../record-values.ts'
import type { EventTrigger } from '../state/unit.ts'
import { childrenOf, contextOf, type ElementContext, instanceOf, processInstanceValue, scopeOf, unitOfContext, valueOfElement } from './element-context.ts'
import { unsubscribeFromEventSubProcesses } from './event-subscriptions.ts'
import { eventTriggered, triggerProcessEvent } from './process-events.ts'
import { completeElement, terminateElement } from './transitions.ts'
import { setLocalVariables } from './write-variables.ts'

/** Whether the scope is active and still lets this event through. */
export function canTrigger(scope: ElementContext, event: ExecutableElement): boolean {
  const instance = instanceOf(scope)
  if (instance?.state !== 'ACTIVATED' || instance.accepts === 'none') return false
  if (event.type === 'BOUNDARY_EVENT') return !isLeft(scope)
  return instance.accepts === 'every'
}

/** Whether an event sub-process or a terminate end event has taken over around an element: it will end in the same breath. */
function isLeft(scope: ElementContext): boolean {
  const context = scopeOf(scope)
  const around = context && instanceOf(context)
  return around !== undefined && (around.accepts === 'boundary' || around.interruptedBy !== undefined)
}

/** An event that `scope` waited for has come: the element completes, is interrupted, or another one begins beside it. */
export function triggerEvent(scope: ElementContext, event: ExecutableElement, variables: Variables): void {
  const { processing, key, value } = scope
  const triggerKey = triggerProcessEvent(processing, key, value, { elementId: event.id, variables })
  const trigger = { key: triggerKey, element: event.index, variables }
  if (isOwnEvent(scope, event)) completeElement(scope)
  else if (event.type === 'START_EVENT') triggerEventSubProcess(scope, event, trigger)
  else if (event.interrupting) terminateElement(scope)
  else followTrigger(scope, trigger)
}

/** Catch events and receive tasks wait for themselves; an event-based gateway for what follows it. */
function isOwnEvent({ element }: ElementContext, event: ExecutableElement): boolean {
  return event.id === element.id || element.type === 'EVENT_BASED_GATEWAY'
}

/** The children of an interrupted scope end first; the last of them lets the event sub-process begin. */
function triggerEventSubProcess(scope: ElementContext, startEvent: ExecutableElement, trigger: EventTrigger): void {
  if (startEvent.interrupting) {
    unsubscribeFromEventSubProcesses(scope)
    if (!terminateChildrenDirectly(scope)) return
  }
  followTrigger(scope, trigger)
}

/** Without the batch that other terminations take. Tells whether there are no children. */
function terminateChildrenDirectly(scope: ElementContext): boolean {
  const { processing, key } = scope
  const unit = unitOfContext(scope)
  const children = childrenOf(unit, key)
  for (const child of children) if (child.state !== 'TERMINATING') processing.followUp('PROCESS_INSTANCE', 'TERMINATE_ELEMENT', child.key, processInstanceValue(processing.state, unit, child))
  return children.length === 0
}

/** Begins what the event of `scope` leads to: an event sub-process, or the event itself beside or after the element. */
export function followTrigger(scope: ElementContext, trigger: Readonly<EventTrigger>): void {
  const { processing, key, value, process } = scope
  const event = process.elements[trigger.element]!
  if (event.type === 'START_EVENT') return activateEventSubProcess(scope, process.elements[event.flowScope]!)
  eventTriggered(processing, { key: trigger.key, scopeKey: key, owner: value, element: event })
  beginEvent(processing, valueOfElement(value, event, value.flowScopeKey), trigger.variables)
}

/** The start event of a process that a message or timer started. */
export function followStartTrigger(scope: ElementContext, trigger: Readonly<EventTrigger>): void {
  const { processing, key, value, process } = scope
  const event = process.elements[trigger.element]!
  eventTriggered(processing, { key: trigger.key, scopeKey: value.processDefinitionKey, owner: value, element: event })
  beginEvent(processing, valueOfElement(value, event, key), trigger.variables)
}

/** An event that has happened is active at once, holds the variables of what happened, and completes. */
function beginEvent(processing: Processing, value: ProcessInstanceValue, variables: Variables): void {
  const key = processing.newKey()
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value)
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value)
  setLocalVariables(processing, key, value, variables)
  completeElement(contextOf(processing, key, value))
}

function activateEventSubProcess({ processing, key, value }: ElementContext, eventSubProcess: ExecutableElement): void {
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', processing.newKey(), valueOfElement(value, eventSubProcess, key))
}
