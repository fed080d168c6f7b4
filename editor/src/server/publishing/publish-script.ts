import type { PublishVersion, Published, ScriptProblem } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { Problem } from '@souffleur/schemas/http'
import type { Static } from 'typebox'
import { checkScript } from '../check/check-script.ts'
import type { Connection, Library } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { releaseShares } from '../releases/release-shares.ts'
import { findScript } from '../scripts/find-script.ts'
import { draftChanged } from '../scripts/save-draft.ts'
import { toDraft } from '../store/script-row.ts'
import { deployedDrawings } from './deployed-drawings.ts'
import { deployPublication } from './deploy-publication.ts'
import type { Edition } from './edition.ts'
import { lockPublishing } from './lock-publishing.ts'
import { planPublication } from './plan-publication.ts'
import { readOutlines } from './read-outlines.ts'
import { refuseSelfStarters } from './refuse-self-starters.ts'

/** `startedAt`: `performance.now()` when the request arrived. */
export interface PublishRequest extends Static<typeof PublishVersion> { script: string; startedAt: number }

/**
 * Makes the draft a version and the version live, inside the caller's transaction: what fails leaves everything as it was.
 * @throws Problem `script-has-problems`, `draft-changed`, `engine-refused`, `engine-unavailable`, `script-not-found`
 */
export async function publishScript(library: Library, transaction: Connection, request: PublishRequest): Promise<Published> {
  await lockPublishing(transaction)
  const script = await findScript(transaction, request.script)
  if (request.revision !== undefined && request.revision !== script.revision) throw draftChanged(toDraft(script), request.revision)
  const { problems, calls, functions } = await checkScript(transaction, script)
  refuseMistakes(script.name, problems)
  const publication = await planPublication(transaction, { script, calls, functions, note: request.note ?? '' })
  refuseSelfStarters(publication, library.traits)
  const drawings = deployedDrawings(publication, library.traits, functions)
  const outlines = readOutlines(publication.editions, drawings, functions)
  const keys = await deployPublication(library, drawings)
  failPoint('library: deployed, version not stored')
  const liveAfterMs = Math.round(performance.now() - request.startedAt)
  const [published, ...republished] = publication.editions
  for (const [index, edition] of publication.editions.entries()) {
    await storeVersion(transaction, edition, { outline: JSON.stringify(outlines[index]), process_definition_key: keys.get(edition.processId), live_after_ms: liveAfterMs })
  }
  failPoint('library: version stored, not released')
  await releaseShares(transaction, script.id, [{ version: published!.version, share: 100 }])
  for (const edition of republished) await replaceLive(transaction, edition)
  return { version: published!.version, processDefinitionKey: keys.get(published!.processId)!, liveAfterMs, republished: republished.map((edition) => ({ id: edition.script, version: edition.version })) }
}

function refuseMistakes(name: string, problems: ScriptProblem[]): void {
  const mistakes = problems.filter((problem) => problem.severity === 'error')
  if (mistakes.length === 0) return
  const sentence = mistakes.length === 1 ? mistakes[0]!.message : `${mistakes[0]!.message} And ${mistakes.length - 1} more.`
  throw new Problem(libraryProblems.scriptHasProblems, `“${name}” was not published. ${sentence}`, { problems })
}

async function storeVersion(transaction: Connection, edition: Edition, made: { outline: string; process_definition_key?: string; live_after_ms: number }): Promise<void> {
  const { script, version, processId, bpmn, deployed, calls, note } = edition
  await transaction('versions').insert({ script_id: script, version, process_id: processId, bpmn, deployed, calls: JSON.stringify(calls), note, ...made })
}

/** The new version takes over the share of the one that it was made of; a version on trial beside it keeps its own. */
async function replaceLive(transaction: Connection, { script, version }: Edition): Promise<void> {
  const { shares, live_version } = await transaction('releases').where('script_id', script).first()
  await releaseShares(transaction, script, shares.map((entry: { version: number; share: number }) => entry.version === live_version ? { ...entry, version } : entry))
}
