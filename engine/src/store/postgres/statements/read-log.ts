import type { Statement } from './statement.ts'

/** $1 partition, $2 position, $3 limit: rows that reach beyond the position, in order. The first may begin before it. */
export const readLog: Statement = {
  name: 'read-log',
  text: `
SELECT position, last_position, text, data FROM engine.log
WHERE partition_id = $1 AND last_position > $2
  AND position >= coalesce((SELECT position FROM engine.log WHERE partition_id = $1 AND position <= $2 ORDER BY position DESC LIMIT 1), 0)
ORDER BY position LIMIT $3`,
}
