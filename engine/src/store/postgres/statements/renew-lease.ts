import type { Statement } from './statement.ts'

/** $1 partition, $2 token, $3 lease in ms. No row: another writer took over. */
export const renewLease: Statement = {
  name: 'renew-lease',
  text: "UPDATE engine.partitions SET lease_until = now() + $3 * interval '1 millisecond' WHERE id = $1 AND token = $2",
}
