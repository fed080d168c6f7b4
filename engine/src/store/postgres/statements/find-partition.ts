import type { Statement } from './statement.ts'

/** $1 partition. Locks it until the end of the transaction. */
export const findPartition: Statement = {
  name: 'find-partition',
  text: 'SELECT token, last_position, last_key, lease_until < clock_timestamp() AS expired FROM engine.partitions WHERE id = $1 FOR UPDATE',
}
