import type { Statement } from './statement.ts'

/** $1 partition, $2 token. */
export const releasePartition: Statement = {
  name: 'release-partition',
  text: "UPDATE engine.partitions SET lease_until = '-infinity' WHERE id = $1 AND token = $2",
}
