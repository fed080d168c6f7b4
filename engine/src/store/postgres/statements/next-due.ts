import type { StateTable } from '../../state-tables.ts'
import { sqlName } from '../sql-name.ts'
import type { Statement } from './statement.ts'

/** $1 partition. */
export function nextDue(table: StateTable): Statement {
  return {
    name: `next-due-${table.name}`,
    text: `SELECT min(due) AS due FROM engine.${sqlName(table.name)} WHERE partition_id = $1 AND due IS NOT NULL`,
  }
}
