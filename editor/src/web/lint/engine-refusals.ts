import { transformBpmn } from '@souffleur/engine/core'
import type { DrawingProblem } from '../modeler/script-modeler.ts'
import { lintWords } from './words/lint-words.ts'

/** What else the engine itself would refuse, in its own sentence. Elements that our rules already speak of are left out: they say it better. */
export function engineRefusals(xml: string, known: DrawingProblem[], lang: 'en' | 'ru'): DrawingProblem[] {
  const reading = transformBpmn(xml)
  if (!('problems' in reading)) return []
  const spokenOf = new Set(known.filter(({ severity }) => severity === 'error').map(({ elementId }) => elementId))
  const further = reading.problems.filter(({ elementId }) => !spokenOf.has(elementId))
  return further.map(({ elementId, message }) => ({ rule: 'engine-refuses', severity: 'error', elementId, elementName: elementId, message: lintWords(lang).engineRefuses(message) }))
}
