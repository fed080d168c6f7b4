import type { Statement } from './statement.ts'

/** $1 partition, $2 token. A writer holds the lock of its own token for as long as its connection lives. */
export const lockPartition: Statement = {
  name: 'lock-partition',
  text: "SELECT pg_try_advisory_lock(hashtext('engine partition ' || $1::integer), ($2::bigint % 2147483647)::integer) AS locked",
}
