import { EngineError } from '../client/engine-error.ts'

/** Zeebe's answer where a partition is not there, or not led by anybody now. Clients try again. */
export function unknownPartition(partitionId: number): EngineError {
  return new EngineError('UNAVAILABLE', `Expected to execute command on partition ${partitionId}, but either it does not exist, or the gateway is not yet aware of it`)
}
