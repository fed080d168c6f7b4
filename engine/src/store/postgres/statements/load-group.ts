import type { StateTable } from '../../state-tables.ts'
import { columnsOf } from '../columns-of.ts'
import { sqlName } from '../sql-name.ts'
import type { Statement } from './statement.ts'

/** $1 partition, $2 group, $3 key to begin after, $4 limit. */
export function loadGroup(table: StateTable): Statement {
  return {
    name: `load-group-${table.name}`,
    text: `
SELECT ${columnsOf(table).map(({ name }) => name).join(', ')} FROM engine.${sqlName(table.name)}
WHERE partition_id = $1 AND group_name = $2 AND key > $3 ORDER BY key LIMIT $4`,
  }
}
