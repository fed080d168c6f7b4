import type { Statement } from './statement.ts'

/** $1 partition, $2 position that nobody needs any more, $3 age in ms, $4 position that is too far behind, $5 limit: of the oldest rows, those that may go. */
export const trimLog: Statement = {
  name: 'trim-log',
  text: `
DELETE FROM engine.log WHERE partition_id = $1 AND position IN (
  SELECT position FROM (SELECT position, last_position, written_at FROM engine.log WHERE partition_id = $1 ORDER BY position LIMIT $5) oldest
  WHERE last_position <= $2 AND (written_at < now() - $3 * interval '1 millisecond' OR last_position <= $4))`,
}
