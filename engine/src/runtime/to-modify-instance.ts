import type { ModifyProcessInstance } from '../client/engine-client.ts'
import type { ModifyInstance } from '../core/index.ts'
import { copyDocument } from './copy-document.ts'
import { readKey, routedKey } from './request-keys.ts'

/** The core's form of a request. Throws `EngineError` where a key is none. */
export function toModifyInstance(partitionId: number, request: ModifyProcessInstance): ModifyInstance {
  const { processInstanceKey, activateInstructions = [], terminateInstructions = [] } = request
  return {
    processInstanceKey: routedKey(partitionId, processInstanceKey),
    activateInstructions: activateInstructions.map(({ elementId, ancestorElementInstanceKey = '-1', variableInstructions = [] }) => ({
      elementId,
      ancestorScopeKey: readKey(ancestorElementInstanceKey),
      variableInstructions: variableInstructions.map(({ variables, scopeId = '' }) => ({ variables: copyDocument(variables), elementId: scopeId })),
    })),
    terminateInstructions: terminateInstructions.map(({ elementInstanceKey }) => ({ elementInstanceKey: readKey(elementInstanceKey) })),
  }
}
