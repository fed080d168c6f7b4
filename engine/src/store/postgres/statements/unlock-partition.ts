import type { Statement } from './statement.ts'

/** $1 partition, $2 token. */
export const unlockPartition: Statement = {
  name: 'unlock-partition',
  text: "SELECT pg_advisory_unlock(hashtext('engine partition ' || $1::integer), ($2::bigint % 2147483647)::integer)",
}
