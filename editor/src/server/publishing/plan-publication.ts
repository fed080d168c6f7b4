import { pinDrawing } from '../drawing/pin-drawing.ts'
import type { Connection } from '../library.ts'
import type { ScriptRow } from '../store/script-row.ts'
import { calledBy } from './called-by.ts'
import { callersOf } from './callers-of.ts'
import { companionsOf, drawingOf, type Companion } from './companions-of.ts'
import type { Edition } from './edition.ts'
import type { FunctionCatalog } from './function-catalog.ts'
import { liveVersions } from './live-versions.ts'

/** One deployment: what becomes a new version, and the live sub-scripts that go along so that the new versions keep them. */
export interface Publication { editions: Edition[]; companions: Companion[] }

/** What to publish. `calls`: the processes that the draft calls. */
export interface PublicationRequest { script: ScriptRow; calls: string[]; note: string; functions: FunctionCatalog }

/** The draft becomes a version, and so does every live script that calls it: their new sessions shall meet the new sub-script. */
export async function planPublication(connection: Connection, request: PublicationRequest): Promise<Publication> {
  const { script, functions } = request
  const live = await liveVersions(connection)
  const editions = [await newEdition(connection, functions, { script: script.id, processId: script.process_id, bpmn: script.bpmn, calls: request.calls, note: request.note })]
  for (const caller of callersOf(script.process_id, live.filter((version) => version.script !== script.id))) {
    const { bpmn } = await drawingOf(connection, caller)
    editions.push(await newEdition(connection, functions, { ...caller, bpmn, note: `Published again because its sub-script “${script.name}” changed` }))
  }
  return { editions, companions: await companionsOf(connection, live, calledBy(editions, live)) }
}

async function newEdition(connection: Connection, functions: FunctionCatalog, edition: Omit<Edition, 'version' | 'deployed'>): Promise<Edition> {
  const last = await connection('versions').where('script_id', edition.script).max({ version: 'version' }).first()
  const version = (last?.version ?? 0) + 1
  return { ...edition, version, deployed: pinDrawing(edition.bpmn, { script: edition.script, version, functionVersion: functions.version }) }
}
