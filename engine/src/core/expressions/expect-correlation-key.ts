import { typeName, withWarnings, type Expected } from './expected.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import type { Expression, VariableLookup } from './expression.ts'
import { expressionText } from './expression-text.ts'

/** Strings as they are, numbers as text without their fraction. */
export function expectCorrelationKey(expression: Expression, variables: VariableLookup): Expected<string> {
  const { value, warnings, failure } = evaluateExpression(expression, variables)
  if (failure !== undefined) return { problem: withWarnings(failure, warnings) }
  if (value.type === 'STRING') return { value: value.json as string }
  if (value.type === 'NUMBER') return { value: String(typeof value.json === 'number' ? Math.trunc(value.json) : value.json) }
  const sentence = `Failed to extract the correlation key for '${expressionText(expression)}': The value must be either a string or a number, but was '${typeName(value)}'.`
  return { problem: withWarnings(sentence, warnings) }
}
