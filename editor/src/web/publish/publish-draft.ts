import type { Published, ScriptDraft } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { ProblemError } from '../api/problem-error.ts'
import type { DrawingProblem, ScriptModeler } from '../modeler/index.ts'
import { texts } from '../strings/texts.ts'

/** What publishing needs of an open script. */
export interface PublishableScript {
  id: string
  name: string
  draft: ScriptDraft
  problems: DrawingProblem[]
  modeler: Pick<ScriptModeler, 'saveXml'>
  autosave: { readonly revision: number; flush(): Promise<boolean> }
  saveNow(): Promise<void>
}

/** What a publish brought, with the names of the calling scripts that went live with it. */
export interface PublishResult extends Omit<Published, 'republished'> { republished: { id: string; name: string; version: number }[] }

/** Saves what is not saved and makes exactly that revision a live version. @throws Error with a sentence for the person */
export async function publishDraft({ library, script, note }: { library: LibraryApi; script: PublishableScript; note: string }): Promise<PublishResult> {
  if (!await script.autosave.flush()) throw new Error(texts().serverUnreachable)
  const published = await library.publish(script.id, { revision: script.autosave.revision, ...(note && { note }) }).catch(explain)
  return { ...published, republished: await nameScripts(library, published.republished ?? []) }
}

function explain(error: unknown): never {
  if (error instanceof ProblemError && error.kind === 'draft-changed') throw new Error(texts().fromLaterDraft, { cause: error })
  throw error
}

async function nameScripts(library: LibraryApi, scripts: Published['republished']): Promise<PublishResult['republished']> {
  if (scripts.length === 0) return []
  const names = new Map((await library.scripts().catch(() => [])).map(({ id, name }) => [id, name]))
  return scripts.map((script) => ({ ...script, name: names.get(script.id) ?? script.id }))
}
