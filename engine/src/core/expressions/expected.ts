import type { Evaluation, Expression, FeelValue, VariableLookup } from './expression.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import { expressionText } from './expression-text.ts'

/** What a place in a process needed, or Zeebe's sentence (an incident of type EXTRACT_VALUE_ERROR) why it got none. */
export type Expected<T> = { value: T } | { problem: string }

/** Names of `FeelValue` types as Zeebe's sentences say them: it knows no type for a time. */
export function typeName(value: FeelValue): string {
  return value.type === 'TIME' ? 'UNKNOWN' : value.type
}

/** `sentence` with the warnings of the evaluation behind it. */
export function withWarnings(sentence: string, warnings: string[]): string {
  return warnings.length === 0 ? sentence : `${sentence} The evaluation reported the following warnings:\n${warnings.join('\n')}`
}

/** Evaluates, and takes the value if its type is one of `types`. */
export function expectTypes(expression: Expression, variables: VariableLookup, types: FeelValue['type'][]): { value: FeelValue; warnings: string[] } | { problem: string } {
  const evaluation = evaluateExpression(expression, variables)
  if (evaluation.failure !== undefined) return { problem: withWarnings(evaluation.failure, evaluation.warnings) }
  return types.includes(evaluation.value.type) ? { value: evaluation.value, warnings: evaluation.warnings } : wrongType(expression, evaluation, types)
}

function wrongType(expression: Expression, evaluation: Evaluation, types: FeelValue['type'][]): { problem: string } {
  const wanted = types.length === 1 ? `'${types[0]}'` : `one of '[${types.join(', ')}]'`
  const sentence = `Expected result of the expression '${expressionText(expression)}' to be ${wanted}, but was '${typeName(evaluation.value)}'.`
  return { problem: withWarnings(sentence, evaluation.warnings) }
}
