import { decisionValue } from './place-decisions.ts'
import { latestDefinition } from '../behaviors/find-definition.ts'
import { closeStarts, openStarts, replaceTimerStarts } from '../behaviors/start-subscriptions.ts'
import { cancelStartTimers } from '../behaviors/start-timers.ts'
import type { Processing } from '../processing.ts'
import { TENANT, type ProcessValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** A version of a form, of a resource or of a graph of decisions goes, or one of a process that no instance runs on; if that was the latest, the one before listens again for what starts it. Other partitions hear of it under the key of the deletion. */
export const deleteResource: Processor<'RESOURCE_DELETION'> = ({ key, value: { resourceKey } }, processing) => {
  const deleteOne = deleterOf(processing, resourceKey)
  if (!deleteOne) return processing.reject(rejections.resource(processing.keyText(resourceKey)))
  if (hasInstances(processing, resourceKey)) return processing.reject(rejections.resourceInUse(processing.keyText(resourceKey)))
  const isOrdered = key === resourceKey
  const response = processing.event('RESOURCE_DELETION', 'DELETING', isOrdered ? processing.newKey() : key, { resourceKey, tenantId: '' })
  if (isOrdered) processing.distribute('RESOURCE_DELETION', { intent: 'DELETE', key: response.key, value: { resourceKey, tenantId: '' } })
  deleteOne(processing, resourceKey)
  processing.event('RESOURCE_DELETION', 'DELETED', response.key, { resourceKey, tenantId: TENANT })
  return response
}

function deleterOf({ state }: Processing, key: number): ((processing: Processing, key: number) => void) | undefined {
  if (state.definitions.get(key)) return deleteProcess
  if (state.forms.get(key)) return deleteForm
  if (state.resources.get(key)) return deleteLinked
  return state.decisionRequirements.get(key) && deleteDecisions
}

function deleteDecisions(processing: Processing, requirements: number): void {
  const { version: decisionRequirementsVersion, ...row } = processing.state.decisionRequirements.get(requirements)!
  const decisions = [...processing.state.decisions.inGroup(String(requirements))].map(key => decisionValue(processing.state.decisions.get(key)!, key))
  for (const decision of decisions) processing.event('DECISION', 'DELETED', processing.newKey(), decision)
  const value = { ...row, decisionRequirementsVersion, decisionRequirementsKey: requirements, namespace: '', duplicate: false, tenantId: TENANT }
  processing.event('DECISION_REQUIREMENTS', 'DELETED', processing.newKey(), value)
}

function deleteForm(processing: Processing, formKey: number): void {
  const row = processing.state.forms.get(formKey)!
  processing.event('FORM', 'DELETED', processing.newKey(), { ...row, formKey, duplicate: false, tenantId: TENANT })
}

function deleteLinked(processing: Processing, resourceKey: number): void {
  const { deployment: deploymentKey, ...row } = processing.state.resources.get(resourceKey)!
  processing.event('RESOURCE', 'DELETED', processing.newKey(), { ...row, resourceKey, deploymentKey, duplicate: false, tenantId: TENANT })
}

function deleteProcess(processing: Processing, definition: number): void {
  const { deployment: deploymentKey, ...row } = processing.state.definitions.get(definition)!
  const value: ProcessValue = { ...row, processDefinitionKey: definition, deploymentKey, checksum: '', resource: '', duplicate: false, tenantId: TENANT }
  const wasLatest = latestDefinition(processing.state, row.bpmnProcessId)?.definition === definition
  processing.event('PROCESS', 'DELETING', processing.newKey(), value)
  cancelStartTimers(processing, definition)
  closeStarts(processing, definition)
  processing.event('PROCESS', 'DELETED', processing.newKey(), value)
  const previous = wasLatest ? latestDefinition(processing.state, row.bpmnProcessId)?.definition : undefined
  if (previous === undefined) return
  const process = processing.state.process(previous)
  if (processing.isFirst) replaceTimerStarts(processing, { definition: previous, process, previous: undefined })
  openStarts(processing, previous, process)
}

function hasInstances({ state }: Processing, definition: number): boolean {
  return state.instanceCounts.get(definition) !== undefined
}
