import { variablesOf, type ScriptVariable } from '../../variables/variables-of.ts'
import { isA } from '../../modeler/drawing/moddle.ts'
import { isCloseTo } from '../../variables/is-close-to.ts'
import type { Finding, Rule } from '../rule.ts'

/** A name that nothing sets, but that is nearly one that something sets, is most likely a slip of the pen. */
export const variableMisspelt: Rule = ({ elements, words }) => {
  const variables = variablesOf(elements)
  const set = variables.filter(({ setBy }) => setBy.length > 0).map(({ name }) => name)
  const opaque = elements.some((element) => isA(element, 'bpmn:CallActivity'))
  return opaque ? [] : variables.filter(({ setBy }) => setBy.length === 0).flatMap((variable) => slips(variable, set, words.variableMisspelt))
}

function slips({ name, readBy }: ScriptVariable, set: string[], sentence: (name: string, meant: string) => string): Finding[] {
  const meant = set.find((other) => isCloseTo(name, other))
  return meant === undefined ? [] : readBy.map((element) => ({ element, severity: 'warning', message: sentence(name, meant) }))
}
