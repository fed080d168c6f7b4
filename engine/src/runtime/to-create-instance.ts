import type { CreateProcessInstance } from '../client/engine-client.ts'
import type { CreateInstance } from '../core/index.ts'
import { copyDocument } from './copy-document.ts'
import { readKey } from './request-keys.ts'

/** The core's form of a request; what is left out stays left out. */
export function toCreateInstance(request: CreateProcessInstance): CreateInstance {
  const { processDefinitionKey, bpmnProcessId, version, variables, startInstructions, runtimeInstructions } = request
  return {
    bpmnProcessId: bpmnProcessId ?? '',
    processDefinitionKey: processDefinitionKey === undefined ? -1 : readKey(processDefinitionKey),
    version: version ?? -1,
    variables: copyDocument(variables ?? {}),
    startInstructions: startInstructions ?? [],
    ...runtimeInstructions && { runtimeInstructions: runtimeInstructions.map(({ terminate: { afterElementId } }) => ({ type: 'TERMINATE_PROCESS_INSTANCE', afterElementId })) },
  }
}
