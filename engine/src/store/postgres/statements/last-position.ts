import type { Statement } from './statement.ts'

/** $1 partition. */
export const lastPosition: Statement = {
  name: 'last-position',
  text: 'SELECT last_position FROM engine.partitions WHERE id = $1',
}
