import { evaluateExpression, lookUpIn, parseExpression } from '@souffleur/engine/core'
import type { JsonValue, Variables } from '@souffleur/schemas'
import { FunctionFault } from './call-outcome.ts'

/** A FEEL expression of a function, ready to use. */
export type Feel = (variables: Variables) => JsonValue

/** Compiles FEEL, with or without a leading `=`. `place` is what a sentence calls it. @throws FunctionFault, at once or when used */
export function compileFeel(text: string, place: string): Feel {
  const expression = parseExpression(text.trimStart().startsWith('=') ? text : `=${text}`)
  if (expression.kind === 'invalid') throw new FunctionFault(`The ${place} is no FEEL: ${expression.problem}`)
  return (variables) => {
    const { value, failure } = evaluateExpression(expression, lookUpIn(variables))
    if (failure !== undefined) throw new FunctionFault(`The ${place} has no value: ${failure}`)
    return value.json
  }
}
