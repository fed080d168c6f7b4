import { EngineError } from '../client/engine-error.ts'
import { fromBorderKey, partitionOfKey } from './border-key.ts'
import { unknownPartition } from './unknown-partition.ts'

/** A key of a request that names what the command is about, and with it the partition. Throws `EngineError`. */
export function routedKey(partitionId: number, key: string): number {
  const internal = readKey(key)
  const named = partitionOfKey(key)
  if (named !== partitionId) throw unknownPartition(named)
  return internal
}

/** Any other key of a request; a key of another partition is one that nothing here has. */
export function readKey(key: string): number {
  const internal = fromBorderKey(key)
  if (internal === undefined) throw new EngineError('INVALID_ARGUMENT', `Expected a key (a whole number of up to 19 digits), but got '${key}'`)
  return internal
}
