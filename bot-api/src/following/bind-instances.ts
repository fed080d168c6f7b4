import type { ExportedRecord } from '@souffleur/engine'
import type { SessionBook } from '../sessions/session-book.ts'
import type { Queryable } from '../store/queryable.ts'
import type { EffectOf } from './effects.ts'
import type { InstanceBook } from './instance-book.ts'

export interface Binding { database: Queryable; instances: InstanceBook; book: Pick<SessionBook, 'rootOf'> }

type Bound = EffectOf<'instance-bound'>
interface Root { processInstanceKey: string; session: string }
interface Child { processInstanceKey: string; parent: string }
interface Met { roots: Root[]; children: Child[]; born: Set<string>; instances: Set<string> }

/**
 * Finds out which sessions the instances of these records belong to, and answers the new ones: at once where everything is in memory. A root instance carries its
 * session in the variable `sessionId`; called instances belong to the session of their caller.
 */
export function bindInstances(records: readonly ExportedRecord[], binding: Binding): Bound[] | Promise<Bound[]> {
  const met = meet(records)
  const { database, instances, book } = binding
  const unsure = met.roots.filter(({ session }) => book.rootOf(session) === undefined)
  const unknown = [...met.instances].filter((key) => !met.born.has(key) && instances.sessionOf(key) === undefined)
  if (unsure.length === 0 && unknown.length === 0) return bind(met, binding, new Map())
  return Promise.all([storedRoots(unsure, database), instances.lookUp(database, unknown)]).then(([stored]) => bind(met, binding, stored))
}

function meet(records: readonly ExportedRecord[]): Met {
  const met: Met = { roots: [], children: [], born: new Set(), instances: new Set() }
  for (const record of records) {
    const { valueType, value } = record
    if (valueType === 'JOB_BATCH') for (const job of value.jobs ?? []) met.instances.add(String(job.processInstanceKey))
    else if (valueType === 'PROCESS_INSTANCE_CREATION') met.roots.push(...readRoot(record))
    else if (value.processInstanceKey !== undefined) meetInstance(record, met)
  }
  return met
}

function readRoot({ intent, value }: ExportedRecord): Root[] {
  const session: unknown = value.variables?.sessionId
  return intent === 'CREATED' && typeof session === 'string' ? [{ processInstanceKey: String(value.processInstanceKey), session }] : []
}

function meetInstance({ valueType, intent, value }: ExportedRecord, met: Met): void {
  const processInstanceKey = String(value.processInstanceKey)
  met.instances.add(processInstanceKey)
  if (valueType !== 'PROCESS_INSTANCE' || intent !== 'ELEMENT_ACTIVATING' || value.bpmnElementType !== 'PROCESS') return
  met.born.add(processInstanceKey)
  const parent = String(value.parentProcessInstanceKey ?? -1)
  if (parent === '-1') return
  met.instances.add(parent)
  met.children.push({ processInstanceKey, parent })
}

/** Anybody may start a process with a variable of that name: it is a session's only if the session is stored and has no other instance. */
function bind({ roots, children, born }: Met, { instances, book }: Binding, stored: ReadonlyMap<string, string | null>): Bound[] {
  const rootKey = (session: string) => { const known = book.rootOf(session); return known === undefined ? stored.get(session) : known }
  const own = roots.filter(({ session, processInstanceKey }) => rootKey(session) !== undefined && (rootKey(session) ?? processInstanceKey) === processInstanceKey)
  for (const { processInstanceKey, session } of own) instances.learn(processInstanceKey, session)
  for (const { processInstanceKey, parent } of children) instances.learn(processInstanceKey, instances.sessionOf(parent) ?? null)
  for (const key of born) if (instances.sessionOf(key) === undefined) instances.learn(key, null)
  return [
    ...own.map((root): Bound => ({ kind: 'instance-bound', root: true, ...root })),
    ...children.flatMap(({ processInstanceKey }): Bound[] => boundChild(processInstanceKey, instances.sessionOf(processInstanceKey))),
  ]
}

function boundChild(processInstanceKey: string, session: string | null | undefined): Bound[] {
  return session ? [{ kind: 'instance-bound', session, processInstanceKey, root: false }] : []
}

/** The root instance of each stored session among these, null where it has none yet. */
async function storedRoots(found: readonly Root[], database: Queryable): Promise<ReadonlyMap<string, string | null>> {
  if (found.length === 0) return new Map()
  const { rows } = await database.query({ name: 'stored-roots', text: 'SELECT id, root_key FROM conversations.sessions WHERE id = ANY($1)', values: [found.map(({ session }) => session)] })
  return new Map(rows.map((row: { id: string; root_key: string | null }) => [row.id, row.root_key]))
}
