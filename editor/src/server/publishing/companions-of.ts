import type { Connection } from '../library.ts'
import type { Edition } from './edition.ts'
import type { LiveVersion } from './live-versions.ts'

/** A live sub-script that goes along with a deployment, so that those who call it keep it. */
export type Companion = Pick<Edition, 'script' | 'version' | 'processId' | 'calls' | 'deployed'>

export async function companionsOf(connection: Connection, live: LiveVersion[], processIds: string[]): Promise<Companion[]> {
  const wanted = new Set(processIds)
  const companions: Companion[] = []
  for (const version of live) if (wanted.has(version.processId)) companions.push({ ...version, deployed: (await drawingOf(connection, version)).deployed })
  return companions
}

/** The drawing of a version, as it was drawn and as it is deployed. */
export async function drawingOf(connection: Connection, { script, version }: LiveVersion): Promise<{ bpmn: string; deployed: string }> {
  return connection('versions').select('bpmn', 'deployed').where({ script_id: script, version }).first()
}
