import { argumentOf, functionCallOf, isFunctionCall } from '../../modeler/drawing/function-call.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import type { Drawing } from '../drawing.ts'
import type { Finding, Rule } from '../rule.ts'

/** What a function requires is given, unless it has a default. */
export const parameterMissing: Rule = (drawing) => drawing.elements.filter(isFunctionCall).flatMap((element) => check(element, drawing))

function check(element: Moddle, { library, words }: Drawing): Finding[] {
  const { functionId } = functionCallOf(element)
  const parameters = library?.functions.find(({ id }) => id === functionId)?.parameters ?? []
  const missing = parameters.filter(({ name, required, default: preset }) => required && preset === undefined && !argumentOf(element, name))
  return missing.map(({ name, label }) => ({ element, severity: 'error', message: words.parameterMissing(label ?? name) }))
}
