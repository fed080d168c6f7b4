import { stateTables, type StateTable } from '../state-tables.ts'
import { columnsOf } from './columns-of.ts'
import { deleteRows } from './statements/delete-rows.ts'
import { loadDue } from './statements/load-due.ts'
import { loadGroup } from './statements/load-group.ts'
import { loadRows } from './statements/load-rows.ts'
import { nextDue } from './statements/next-due.ts'
import { putRows } from './statements/put-rows.ts'

const toStatements = (table: StateTable) => ({
  table, columns: columnsOf(table), put: putRows(table), delete: deleteRows(table), load: loadRows(table),
  group: loadGroup(table), due: loadDue(table), next: nextDue(table),
})
const tables = new Map(stateTables.map((table) => [table.name, toStatements(table)]))

/** What is said to one table of the state. */
export const statementsOf = (name: string): ReturnType<typeof toStatements> => tables.get(name)!
