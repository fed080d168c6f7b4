import { evaluateExpression, lookUpIn, parseExpression, type Expression } from '@souffleur/engine/core'
import type { JsonValue, Variables } from '@souffleur/schemas'
import { limits } from '../limits.ts'

const parsed = new Map<string, Expression>()

/** The engine's own FEEL over the variables of a step; null where there is no value. Expressions are parsed once. */
export function evaluateFeel(expression: string, variables: Variables): JsonValue {
  const { value, failure } = evaluateExpression(parse(expression), lookUpIn(variables))
  return failure === undefined ? value.json : null
}

function parse(expression: string): Expression {
  const known = parsed.get(expression)
  if (known) return known
  if (parsed.size >= limits.rememberedExpressions) parsed.delete(parsed.keys().next().value!)
  const fresh = parseExpression(`=${expression}`)
  parsed.set(expression, fresh)
  return fresh
}
