import type { Statement } from './statement.ts'

/** Who stands by listens here; the payload is the partition. */
export const releaseChannel = 'engine_released'

/** $1 partition, $2 token. */
export const releasePartition: Statement = {
  name: 'release-partition',
  text: `
WITH released AS (UPDATE engine.partitions SET lease_until = '-infinity' WHERE id = $1 AND token = $2 RETURNING id)
SELECT pg_notify('${releaseChannel}', id::text) FROM released`,
}
