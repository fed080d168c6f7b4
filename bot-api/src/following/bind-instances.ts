import type { ExportedRecord } from '@souffleur/engine'
import type { Queryable } from '../store/queryable.ts'
import type { EffectOf } from './effects.ts'
import type { InstanceBook } from './instance-book.ts'

/**
 * Finds out which sessions the instances of these records belong to, and answers the new ones. A root instance carries its session in the
 * variable `sessionId`; called instances belong to the session of their caller.
 */
export async function bindInstances(records: readonly ExportedRecord[], { database, instances }: { database: Queryable; instances: InstanceBook }): Promise<EffectOf<'instance-bound'>[]> {
  const roots = await storedRoots(records.flatMap(readRoot), database)
  for (const { processInstanceKey, session } of roots) instances.learn(processInstanceKey, session)
  const children = records.flatMap(readChild)
  const born = new Set(children.map(({ processInstanceKey }) => processInstanceKey))
  const met = [...children.map(({ parent }) => parent), ...records.map(({ value }) => value.processInstanceKey).filter((key) => key !== undefined).map(String)]
  await instances.lookUp(database, met.filter((key) => !born.has(key)))
  return [...roots, ...children.flatMap(({ processInstanceKey, parent }) => bindChild(processInstanceKey, instances.sessionOf(parent) ?? null, instances))]
}

function bindChild(processInstanceKey: string, session: string | null, instances: InstanceBook): EffectOf<'instance-bound'>[] {
  instances.learn(processInstanceKey, session)
  return session ? [{ kind: 'instance-bound', session, processInstanceKey, root: false }] : []
}

function readRoot({ valueType, intent, value }: ExportedRecord): { processInstanceKey: string; session: string }[] {
  const created = valueType === 'PROCESS_INSTANCE_CREATION' && intent === 'CREATED'
  const session: unknown = value.variables?.sessionId
  return created && typeof session === 'string' ? [{ processInstanceKey: String(value.processInstanceKey), session }] : []
}

function readChild({ valueType, intent, value }: ExportedRecord): { processInstanceKey: string; parent: string }[] {
  const activating = valueType === 'PROCESS_INSTANCE' && intent === 'ELEMENT_ACTIVATING' && value.bpmnElementType === 'PROCESS'
  const parent = String(value.parentProcessInstanceKey ?? -1)
  return activating && parent !== '-1' ? [{ processInstanceKey: String(value.processInstanceKey), parent }] : []
}

/** Anybody may start a process with a variable of that name: it is a session's only if the session is stored and has no other instance. */
async function storedRoots(found: { processInstanceKey: string; session: string }[], database: Queryable): Promise<EffectOf<'instance-bound'>[]> {
  if (found.length === 0) return []
  const { rows } = await database.query({ name: 'stored-roots', text: 'SELECT id, root_key FROM conversations.sessions WHERE id = ANY($1)', values: [found.map(({ session }) => session)] })
  const rootKeys = new Map(rows.map((row: { id: string; root_key: string | null }) => [row.id, row.root_key]))
  const isRoot = ({ processInstanceKey, session }: { processInstanceKey: string; session: string }) => rootKeys.has(session) && (rootKeys.get(session) ?? processInstanceKey) === processInstanceKey
  return found.filter(isRoot).map((root) => ({ kind: 'instance-bound', root: true, ...root }))
}
