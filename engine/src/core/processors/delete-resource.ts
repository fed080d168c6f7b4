import { latestDefinition } from '../behaviors/find-definition.ts'
import { closeStarts, openStarts, replaceTimerStarts } from '../behaviors/start-subscriptions.ts'
import { cancelStartTimers } from '../behaviors/start-timers.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A version of a process that no instance runs on goes; if it was the latest, the one before listens again for what starts it. */
export const deleteResource: Processor<'RESOURCE_DELETION'> = ({ value: { resourceKey } }, processing) => {
  const definition = processing.state.definitions.get(resourceKey)
  if (!definition) return processing.reject(rejections.resource(processing.keyText(resourceKey)))
  if (hasInstances(processing, resourceKey)) return processing.reject(rejections.resourceInUse(processing.keyText(resourceKey)))
  const value = { resourceKey, tenantId: TENANT }
  const response = processing.event('RESOURCE_DELETION', 'DELETING', processing.newKey(), value)
  deleteProcess(processing, resourceKey)
  processing.event('RESOURCE_DELETION', 'DELETED', response.key, value)
  return response
}

function deleteProcess(processing: Processing, definition: number): void {
  const { deployment: deploymentKey, ...row } = processing.state.definitions.get(definition)!
  const value: ProcessValue = { ...row, processDefinitionKey: definition, deploymentKey, tenantId: TENANT }
  const wasLatest = latestDefinition(processing.state, row.bpmnProcessId)?.definition === definition
  processing.event('PROCESS', 'DELETING', definition, value)
  cancelStartTimers(processing, definition)
  closeStarts(processing, definition)
  processing.event('PROCESS', 'DELETED', definition, value)
  const previous = wasLatest ? latestDefinition(processing.state, row.bpmnProcessId)?.definition : undefined
  if (previous === undefined) return
  const process = processing.state.process(previous)
  replaceTimerStarts(processing, { definition: previous, process, previous: undefined })
  openStarts(processing, previous, process)
}

function hasInstances({ state }: Processing, definition: number): boolean {
  return state.instanceCounts.get(definition) !== undefined
}
