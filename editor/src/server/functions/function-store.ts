import type { IntegrationFunction } from '@souffleur/schemas'
import type { Knex } from 'knex'
import type { Connection } from '../library.ts'
import { rowNumber } from '../store/row-number.ts'

/** Where a runner gets its functions; a version never changes. */
export interface FunctionSource {
  /** The latest version where none is named; `undefined` where there is none. */
  get(id: string, version?: number): Promise<IntegrationFunction | undefined>
}

interface FunctionRow { definition: IntegrationFunction }

/** Integration functions of the library, every version of them. */
export function functionStore(connection: Connection) {
  const rows = (): Knex.QueryBuilder<any, FunctionRow[]> => connection('functions').select('definition')
  return {
    async get(id: string, version?: number) {
      const row = await rows().where({ id, ...(version !== undefined && { version: rowNumber(version) }) }).orderBy('version', 'desc').first()
      return row?.definition
    },
    async latest() {
      return (await rows().distinctOn('id').orderBy(['id', { column: 'version', order: 'desc' }])).map((row) => row.definition)
    },
    async versions(id: string) {
      return (await rows().where({ id }).orderBy('version', 'desc')).map((row) => row.definition)
    },
    /** False where somebody stored that version first. */
    async add(definition: IntegrationFunction) {
      const added = await connection('functions').insert({ id: definition.id, version: definition.version, definition: JSON.stringify(definition) }).onConflict(['id', 'version']).ignore().returning('version')
      return added.length > 0
    },
  } satisfies FunctionSource & { [name: string]: unknown }
}
