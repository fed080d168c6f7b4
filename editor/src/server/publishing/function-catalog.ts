import type { Connection } from '../library.ts'

/** The functions of the library as publishing needs them. */
export interface FunctionCatalog {
  /** The latest version of a function; `undefined` where there is none. */
  version(id: string): number | undefined
  /** May the function be called again after a step back? */
  repeatable(id: string, version?: string): boolean
  /** Names of the parameters that must be given. */
  required(id: string): string[]
}

interface CatalogRow { id: string; version: number; repeatable: string | null; parameters: { name: string; required?: boolean; default?: unknown }[] }

export async function functionCatalog(connection: Connection): Promise<FunctionCatalog> {
  const rows: CatalogRow[] = await connection('functions').orderBy(['id', 'version'])
    .select('id', 'version', connection.raw(`definition->>'repeatable' as repeatable`), connection.raw(`definition->'parameters' as parameters`))
  const latest = new Map(rows.map((row) => [row.id, row]))
  const every = new Map(rows.map((row) => [`${row.id}:${row.version}`, row]))
  return {
    version: (id) => latest.get(id)?.version,
    repeatable: (id, version) => (version ? every.get(`${id}:${version}`) : latest.get(id))?.repeatable !== 'false',
    required: (id) => latest.get(id)?.parameters.filter((parameter) => parameter.required && parameter.default === undefined).map((parameter) => parameter.name) ?? [],
  }
}
