import type { Statement } from './statement.ts'

/** $1 partition, $2 how long a reader may be silent before nothing is kept for it, in ms. */
export const readerPositions: Statement = {
  name: 'reader-positions',
  text: "SELECT name, position FROM engine.log_readers WHERE partition_id = $1 AND heard_at > now() - $2 * interval '1 millisecond'",
}
