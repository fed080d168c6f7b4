import { functionCallOf, isFunctionCall } from '../../modeler/drawing/function-call.ts'
import type { Moddle } from '../../modeler/drawing/moddle.ts'
import type { Drawing } from '../drawing.ts'
import type { Finding, Rule } from '../rule.ts'

/** Every call names a function of the library. */
export const functionUnknown: Rule = (drawing) => drawing.elements.filter(isFunctionCall).flatMap((element) => check(element, drawing))

function check(element: Moddle, { library, words }: Drawing): Finding[] {
  const { functionId } = functionCallOf(element)
  if (!functionId) return [{ element, severity: 'error', message: words.functionMissing }]
  const isKnown = !library || library.functions.some(({ id }) => id === functionId)
  return isKnown ? [] : [{ element, severity: 'error', message: words.functionUnknown(functionId) }]
}
