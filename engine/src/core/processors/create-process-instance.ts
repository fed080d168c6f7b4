import { latestDefinition, definitionOfVersion } from '../behaviors/find-definition.ts'
import { processValue } from '../behaviors/start-process.ts'
import { setLocalVariablesInSteps } from '../behaviors/write-variables.ts'
import { activateElements } from '../behaviors/activate-elements.ts'
import type { EngineCommand, Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import { TENANT, type ProcessInstanceCreationValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Steps } from '../steps.ts'
import type { Processor } from './processor.ts'
import { checkStartInstructions } from './check-start-instructions.ts'

/** CREATE, and CREATE_WITH_AWAITING_RESULT, whose caller is answered when the instance completes. */
export const createProcessInstance: Processor<'PROCESS_INSTANCE_CREATION'> = (command, processing) => {
  const value = fill(command)
  const definition = findDefinition(processing, value)
  if (typeof definition !== 'number') return definition
  const process = processing.state.process(definition)
  if (value.startInstructions.length === 0 && process.elements[0]!.startEvent === -1) {
    return processing.reject(rejections.noneStartEvent())
  }
  const refusal = checkStartInstructions(process, value.startInstructions)
  if (refusal !== undefined) return processing.reject(rejections.invalidArgument(refusal))
  return create(processing, definition, value)
}

function fill({ value, intent, request }: EngineCommand<'PROCESS_INSTANCE_CREATION'>): ProcessInstanceCreationValue {
  const given = value as Partial<ProcessInstanceCreationValue>
  return {
    bpmnProcessId: '', processDefinitionKey: -1, version: -1, variables: {}, fetchVariables: [], startInstructions: [], processInstanceKey: -1, ...given, tenantId: TENANT,
    ...intent === 'CREATE_WITH_AWAITING_RESULT' && { awaitedBy: { request: request ?? -1, fetchVariables: given.fetchVariables ?? [] } },
  }
}

/** An id wins over a key. */
function findDefinition(processing: Processing, { bpmnProcessId, version, processDefinitionKey }: ProcessInstanceCreationValue): number | EngineRecord<any> {
  const { state } = processing
  if (bpmnProcessId === '' && processDefinitionKey === -1) return processing.reject(rejections.definitionUnnamed())
  if (bpmnProcessId === '') return state.definitions.get(processDefinitionKey) ? processDefinitionKey : processing.reject(rejections.definitionOfKey(processing.keyText(processDefinitionKey)))
  if (version >= 0) {
    return definitionOfVersion(state, bpmnProcessId, version) ?? processing.reject(rejections.definitionOfVersion(bpmnProcessId, version))
  }
  return latestDefinition(state, bpmnProcessId)?.definition ?? processing.reject(rejections.definitionOfId(bpmnProcessId))
}

function* create(processing: Processing, definition: number, value: ProcessInstanceCreationValue): Steps<EngineRecord<any>> {
  const processInstanceKey = processing.newKey()
  const process = processValue(processing, definition, processInstanceKey)
  yield* setLocalVariablesInSteps(processing, processInstanceKey, process, value.variables)
  if (value.startInstructions.length === 0) processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', processInstanceKey, process)
  for (const { elementId } of value.startInstructions) activateElements(processing, process, elementId)
  const { bpmnProcessId, version } = process
  const created = { ...value, bpmnProcessId, version, processDefinitionKey: definition, processInstanceKey, fetchVariables: [] }
  return processing.event('PROCESS_INSTANCE_CREATION', 'CREATED', processing.newKey(), created)
}

