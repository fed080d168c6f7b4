import type { ScriptProblem } from '@souffleur/schemas'
import { wordEngineProblem } from './word-engine-problem.ts'

const element = /^(?:'.*': )?- Element: (.*)$/
const mistake = /^ +- ERROR: (.*)$/

/** What a refused deployment says of each element, in the words of those who draw; nothing where the refusal is of another kind. */
export function wordRefusal(text: string, names: ReadonlyMap<string, string>): ScriptProblem[] {
  let elementId = ''
  return text.split('\n').flatMap((line) => {
    elementId = element.exec(line)?.[1] ?? elementId
    const message = mistake.exec(line)?.[1]
    return message === undefined ? [] : [wordEngineProblem({ elementId, message }, names)]
  })
}
