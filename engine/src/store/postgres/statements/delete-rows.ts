import type { StateTable } from '../../state-tables.ts'
import { keyType } from '../columns-of.ts'
import { sqlName } from '../sql-name.ts'
import type { Statement } from './statement.ts'

/** $1 partition, $2 keys. */
export function deleteRows(table: StateTable): Statement {
  return {
    name: `delete-${table.name}`,
    text: `DELETE FROM engine.${sqlName(table.name)} WHERE partition_id = $1 AND key = ANY ($2::${keyType(table)}[])`,
  }
}
