import type { Statement } from './statement.ts'

/** $1 partition; then one array a column: $2 positions, $3 last positions, $4 texts. */
export const appendLog: Statement = {
  name: 'append-log',
  text: 'INSERT INTO engine.log (partition_id, position, last_position, text) SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[])',
}
