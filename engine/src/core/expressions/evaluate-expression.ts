import type { Evaluation, Expression, VariableLookup } from './expression.ts'
import { feelNull, toFeelValue } from './feel-value.ts'

/** The value of any expression, static text included. Never throws: see `failure`. */
export function evaluateExpression(expression: Expression, variables: VariableLookup): Evaluation {
  if (expression.kind === 'feel') return expression.evaluate(variables)
  if (expression.kind === 'static') return { value: toFeelValue(expression.value), warnings: [] }
  return { value: feelNull, warnings: [], failure: expression.problem }
}
