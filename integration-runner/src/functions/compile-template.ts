import { evaluateExpression, lookUpIn, parseTemplate } from '@souffleur/engine/core'
import type { JsonValue, Variables } from '@souffleur/schemas'
import { FunctionFault } from './call-outcome.ts'

/** Compiles text with `{{ FEEL }}`; each value goes through `escape`, null is blank. @throws FunctionFault, at once or when used */
export function compileTemplate(text: string, { place, escape = String }: { place: string; escape?: (value: string) => string }): (variables: Variables) => string {
  const parts = parseTemplate(text)
  for (const part of parts) if (part.kind === 'expression' && part.expression.kind === 'invalid') throw new FunctionFault(`The ${place} is no FEEL: ${part.expression.problem}`)
  return (variables) => parts.map((part) => {
    if (part.kind === 'text') return part.text
    const { value, failure } = evaluateExpression(part.expression, lookUpIn(variables))
    if (failure !== undefined) throw new FunctionFault(`The ${place} has no value: ${failure}`)
    return escape(printValue(value.json))
  }).join('')
}

function printValue(value: JsonValue): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
