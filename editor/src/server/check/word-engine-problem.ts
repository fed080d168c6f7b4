import type { ScriptProblem } from '@souffleur/schemas'
import { engineWordings } from './engine-wordings.ts'

/** Says in the words of the drawing what the engine found. A sentence that has no wording is given as it is, with the element. */
export function wordEngineProblem(problem: { elementId: string; message: string }, names: ReadonlyMap<string, string>): ScriptProblem {
  const { elementId, message } = problem
  const element = `“${names.get(elementId) || elementId || 'The drawing'}”`
  for (const { engine, rule, words } of engineWordings) {
    const match = engine.exec(message)
    if (match) return { rule, severity: 'error', message: words(element, match[1] ?? ''), ...(elementId && { elementId }) }
  }
  return { rule: 'engine', severity: 'error', message: elementId ? `${element}: ${message}` : message, ...(elementId && { elementId }) }
}
