import type { Statement } from './statement.ts'

/** $1 partition. */
export const leaderOf: Statement = {
  name: 'leader-of',
  text: 'SELECT leader FROM engine.partitions WHERE id = $1 AND lease_until > now()',
}
