import type { JsonValue } from '@souffleur/schemas'
import { withWarnings, type Expected } from './expected.ts'
import { evaluateExpression } from './evaluate-expression.ts'
import type { Expression, VariableLookup } from './expression.ts'

/** Scripts: any value will do, null too; only a failed evaluation is a problem. */
export function expectAny(expression: Expression, variables: VariableLookup): Expected<JsonValue> {
  const evaluation = evaluateExpression(expression, variables)
  if (evaluation.failure !== undefined) return { problem: withWarnings(evaluation.failure, evaluation.warnings) }
  return { value: evaluation.value.json }
}
