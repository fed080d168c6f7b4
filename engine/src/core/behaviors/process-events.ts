import type { Variables } from '@souffleur/schemas'
import type { ExecutableElement } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessEventValue, type ProcessInstanceValue } from '../record-values.ts'
import type { EventTrigger } from '../state/unit.ts'
import type { ElementContext } from './element-context.ts'

type Owner = Pick<ProcessInstanceValue, 'processDefinitionKey' | 'processInstanceKey'>

/** PROCESS_EVENT TRIGGERING: an event hits `scopeKey` and waits there with its variables. Answers the key of the event. */
export function triggerProcessEvent(processing: Processing, scopeKey: number, owner: Owner, event: { elementId: string; variables: Variables }): EventTrigger['key'] {
  const key = processing.newKey()
  processing.event('PROCESS_EVENT', 'TRIGGERING', key, processEvent(scopeKey, owner, event))
  return key
}

/** PROCESS_EVENT TRIGGERED: the event of this element instance is followed up. */
export function processEventTriggered({ processing, key, value, process }: ElementContext, trigger: Readonly<EventTrigger>): void {
  eventTriggered(processing, { key: trigger.key, scopeKey: key, owner: value, element: process.elements[trigger.element]! })
}

export function eventTriggered(processing: Processing, { key, scopeKey, owner, element }: { key: number; scopeKey: number; owner: Owner; element: ExecutableElement }): void {
  processing.event('PROCESS_EVENT', 'TRIGGERED', key, processEvent(scopeKey, owner, { elementId: element.id, variables: {} }))
}

function processEvent(scopeKey: number, owner: Owner, { elementId, variables }: { elementId: string; variables: Variables }): ProcessEventValue {
  const { processDefinitionKey, processInstanceKey } = owner
  return { scopeKey, targetElementId: elementId, variables, processDefinitionKey, processInstanceKey, tenantId: TENANT }
}
