import type { Variables } from '@souffleur/schemas'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessInstanceValue } from '../record-values.ts'
import { triggerProcessEvent } from './process-events.ts'

/** An event starts a process instance: the event waits at the definition, the process takes it over when it begins. */
export function startProcess(processing: Processing, start: { definition: number; processInstanceKey: number; startEventId: string; variables: Variables }): void {
  const value = processValue(processing, start.definition, start.processInstanceKey)
  triggerProcessEvent(processing, start.definition, value, { elementId: start.startEventId, variables: start.variables })
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', start.processInstanceKey, value)
}

/** The value of a root process instance. */
export function processValue({ state }: Processing, definition: number, processInstanceKey: number): ProcessInstanceValue {
  const { bpmnProcessId, elements } = state.process(definition)
  return {
    bpmnElementType: 'PROCESS', bpmnEventType: elements[0]!.eventType, elementId: elements[0]!.id, bpmnProcessId, version: state.definitions.get(definition)!.version,
    processDefinitionKey: definition, processInstanceKey, flowScopeKey: -1, parentProcessInstanceKey: -1, parentElementInstanceKey: -1, tenantId: TENANT,
  }
}
