import type { Statement } from './statement.ts'

/** $1 partition, $2 position of the first record, $3 position of the last, $4 packed entries. */
export const appendLog: Statement = {
  name: 'append-log',
  text: 'INSERT INTO engine.log (partition_id, position, last_position, data) VALUES ($1, $2, $3, $4)',
}
