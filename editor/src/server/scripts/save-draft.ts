import type { SaveScriptDraft, ScriptDraft } from '@souffleur/schemas'
import { Problem } from '@souffleur/schemas/http'
import type { Static } from 'typebox'
import { readDrawing } from '../drawing/read-drawing.ts'
import type { Connection } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { toDraft } from '../store/script-row.ts'
import { rowNumber } from '../store/row-number.ts'
import { findScript } from './find-script.ts'

/**
 * Stores the drawing as the next revision.
 * @throws Problem `draft-changed` (with the draft that is stored), `drawing-unreadable`, `drawing-too-large`, `script-not-found`
 */
export async function saveDraft(connection: Connection, id: string, draft: Static<typeof SaveScriptDraft>): Promise<ScriptDraft> {
  const facts = readDrawing(draft.bpmn)
  const saved = await connection('scripts').where({ id, revision: rowNumber(draft.revision) }).update({
    bpmn: draft.bpmn,
    process_id: facts.processId,
    steps: facts.steps,
    search_text: facts.searchText,
    revision: connection.raw('revision + 1'),
    saved_at: connection.fn.now(),
    ...(draft.name && { name: draft.name }),
  })
  const current = toDraft(await findScript(connection, id))
  if (saved === 0) throw draftChanged(current, draft.revision)
  return current
}

/** The answer to somebody who works on an older revision: nothing is stored and nothing is lost, they get what is there. */
export function draftChanged(current: ScriptDraft, revision: number): Problem {
  return new Problem(libraryProblems.draftChanged, `The draft is at revision ${current.revision}, not ${revision}. Load it, repeat what you changed, and save again.`, { revision: current.revision, current })
}
