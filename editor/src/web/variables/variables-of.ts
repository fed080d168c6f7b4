import { describeExpression } from '@souffleur/engine/core'
import type { Moddle } from '../modeler/drawing/moddle.ts'
import { expressionsOf, type DrawnExpression } from './expressions-of.ts'
import { namesSetBy } from './names-set-by.ts'

/** A variable of the conversation: which elements give it a value, and which look at it. What nobody sets must come with the start, from the card or the bot. */
export interface ScriptVariable { name: string; setBy: Moddle[]; readBy: Moddle[] }

/** What the session itself gives to every script. */
export const givenNames: ReadonlySet<string> = new Set(['sessionId'])

/** All variables of a drawing by name. Scripts that hand over everything they have make names of their own: those are not seen from here. */
export function variablesOf(elements: Moddle[]): ScriptVariable[] {
  const variables = new Map<string, ScriptVariable>()
  const variable = (name: string): ScriptVariable => {
    const known = variables.get(name) ?? { name, setBy: [], readBy: [] }
    variables.set(name, known)
    return known
  }
  for (const element of elements) {
    for (const name of new Set(namesSetBy(element))) variable(name).setBy.push(element)
    for (const name of namesReadBy(element)) variable(name).readBy.push(element)
  }
  return [...variables.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}

function namesReadBy(element: Moddle): Set<string> {
  return new Set(expressionsOf(element).flatMap(readsOf))
}

function readsOf({ text, local = [] }: DrawnExpression): string[] {
  if (local === 'any') return []
  const names = describeExpression(text, {}).reads.map(([name = '']) => name)
  return names.filter((name) => !local.includes(name) && !givenNames.has(name))
}
