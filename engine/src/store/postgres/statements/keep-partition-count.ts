import type { Statement } from './statement.ts'

/** $1 how many partitions are wanted. One row: how many there are, from the first start on. */
export const keepPartitionCount: Statement = {
  name: 'keep-partition-count',
  text: `
WITH made AS (INSERT INTO engine.layout (partition_count) VALUES ($1) ON CONFLICT DO NOTHING RETURNING partition_count)
SELECT partition_count FROM made UNION ALL SELECT partition_count FROM engine.layout`,
}
