import type { ScriptProblem } from '@souffleur/schemas'
import { checkScript } from '../check/check-script.ts'
import { readDrawing } from '../drawing/read-drawing.ts'
import type { Connection } from '../library.ts'
import { createScript } from './create-script.ts'
import { findScript } from './find-script.ts'

/** `problems`: what of the drawing can't run, and why. It is kept all the same, byte for byte. */
export interface ImportedScript { id: string; name: string; problems: ScriptProblem[] }

const longestName = 200

/** Stores a drawing from elsewhere as a new script, named as its process where no name is given. @throws Problem `drawing-unreadable`, `drawing-too-large` */
export async function importScript(transaction: Connection, file: { bpmn: string; name?: string }): Promise<ImportedScript> {
  const facts = readDrawing(file.bpmn)
  const name = (file.name?.trim() || facts.name.trim() || facts.processId).slice(0, longestName)
  const id = await createScript(transaction, { name, bpmn: file.bpmn })
  const { problems } = await checkScript(transaction, await findScript(transaction, id))
  return { id, name, problems }
}
