import type { StateTable } from '../../state-tables.ts'
import { columnsOf } from '../columns-of.ts'
import { sqlName } from '../sql-name.ts'
import type { Statement } from './statement.ts'

/** $1 partition, $2 due date, $3 limit. */
export function loadDue(table: StateTable): Statement {
  return {
    name: `load-due-${table.name}`,
    text: `
SELECT ${columnsOf(table).map(({ name }) => name).join(', ')} FROM engine.${sqlName(table.name)}
WHERE partition_id = $1 AND due <= $2 ORDER BY due, key LIMIT $3`,
  }
}
