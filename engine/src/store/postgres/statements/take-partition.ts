import type { Statement } from './statement.ts'

/** $1 partition, $2 new token, $3 lease in ms, $4 address of its leader. */
export const takePartition: Statement = {
  name: 'take-partition',
  text: "UPDATE engine.partitions SET token = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond', leader = $4 WHERE id = $1",
}
