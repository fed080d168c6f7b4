import type { MigrateProcessInstance } from '../client/engine-client.ts'
import type { MigrateInstance } from '../core/index.ts'
import { readKey, routedKey } from './request-keys.ts'

/** The core's form of a request. Throws `EngineError` where a key is none. */
export function toMigrateInstance(partitionId: number, request: MigrateProcessInstance): MigrateInstance {
  return {
    processInstanceKey: routedKey(partitionId, request.processInstanceKey),
    targetProcessDefinitionKey: readKey(request.targetProcessDefinitionKey),
    mappingInstructions: request.mappingInstructions.map(({ sourceElementId, targetElementId }) => ({ sourceElementId, targetElementId })),
  }
}
