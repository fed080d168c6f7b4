import type { Statement } from './statement.ts'

/** $1 partition, $2 token, $3 last position before, $4 new last position, $5 new last key, $6 lease in ms. Fails when fenced. */
export const advancePartition: Statement = {
  name: 'advance-partition',
  text: "SELECT engine.advance_partition($1, $2, $3, $4, $5, $6 * interval '1 millisecond')",
}
