import type { Statement } from './statement.ts'

/** $1 partition, $2 names, $3 positions. */
export const keepReaders: Statement = {
  name: 'keep-readers',
  text: `
INSERT INTO engine.log_readers (partition_id, name, position, heard_at) SELECT $1, name, position, now() FROM unnest($2::text[], $3::bigint[]) AS r (name, position)
ON CONFLICT (partition_id, name) DO UPDATE SET position = excluded.position, heard_at = excluded.heard_at`,
}
