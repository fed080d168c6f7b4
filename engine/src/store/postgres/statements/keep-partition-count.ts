import type { Statement } from './statement.ts'

/** $1 how many partitions are wanted. One row: how many there are, from the first start on. The row is touched, since one that another process makes meanwhile cannot be read without. */
export const keepPartitionCount: Statement = {
  name: 'keep-partition-count',
  text: `
INSERT INTO engine.layout (partition_count) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET only_row = excluded.only_row RETURNING partition_count`,
}
