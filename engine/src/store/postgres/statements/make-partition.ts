import type { Statement } from './statement.ts'

/** $1 partition. */
export const makePartition: Statement = {
  name: 'make-partition',
  text: 'INSERT INTO engine.partitions (id) VALUES ($1) ON CONFLICT DO NOTHING',
}
