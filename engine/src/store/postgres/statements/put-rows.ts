import type { StateTable } from '../../state-tables.ts'
import { columnsOf, type Column } from '../columns-of.ts'
import { sqlName } from '../sql-name.ts'
import type { Statement } from './statement.ts'

/** $1 partition; then one array a column. */
export function putRows(table: StateTable): Statement {
  const columns = columnsOf(table)
  const arrays = columns.map(({ type }, index) => `$${index + 2}::${type}[]`).join(', ')
  return {
    name: `put-${table.name}`,
    text: `
INSERT INTO engine.${sqlName(table.name)} (partition_id, ${columns.map(({ name }) => name).join(', ')})
SELECT $1, * FROM unnest(${arrays})
ON CONFLICT (partition_id, key) DO UPDATE SET ${columns.filter(isNoKey).map(({ name }) => `${name} = excluded.${name}`).join(', ')}`,
  }
}

const isNoKey = ({ name }: Column) => name !== 'key'
