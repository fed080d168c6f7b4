import type { Statement } from './statement.ts'

/** $1 partition, $2 position, $3 limit: entries that begin after the position, in order. */
export const readLog: Statement = {
  name: 'read-log',
  text: 'SELECT position, last_position, text FROM engine.log WHERE partition_id = $1 AND position > $2 ORDER BY position LIMIT $3',
}
