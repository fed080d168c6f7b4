import type { ScriptProblem } from '@souffleur/schemas'

/** A sentence of the engine, and what those who draw should read instead. */
interface Wording { engine: RegExp; rule: string; words(element: string): string }

const wordings: Wording[] = [
  { engine: /at least one outgoing sequence flow/i, rule: 'next-step-missing', words: (element) => `${element} leads nowhere. Draw what comes next.` },
  { engine: /must have a condition|condition.*default|default flow/i, rule: 'condition-missing', words: (element) => `A flow out of ${element} says neither for which answer it is, nor that it is the usual one. Choose one of the two.` },
  { engine: /targetRef|sourceRef|reference to an unknown/i, rule: 'flow-loose', words: (element) => `${element} is not connected at both ends. Draw it again, or delete it.` },
]

/** Says in the words of the drawing what the engine found. A sentence that has no wording is given as it is, with the element. */
export function wordEngineProblem(problem: { elementId: string; message: string }, names: ReadonlyMap<string, string>): ScriptProblem {
  const element = `“${names.get(problem.elementId) || problem.elementId || 'The drawing'}”`
  const wording = wordings.find((candidate) => candidate.engine.test(problem.message))
  const message = wording?.words(element) ?? (problem.elementId ? `${element}: ${problem.message}` : problem.message)
  return { rule: wording?.rule ?? 'engine', severity: 'error', message, ...(problem.elementId && { elementId: problem.elementId }) }
}
