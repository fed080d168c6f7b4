import { evaluateExpression, lookUpIn, parseExpression } from '@souffleur/engine/core'
import type { JsonValue, Variables } from '@souffleur/schemas'

/** FEEL as the engine evaluates it, over plain variables. `expression` comes without its leading `=`. */
export function evaluateFeel(expression: string, variables: Variables): JsonValue {
  return evaluateExpression(parseExpression(`=${expression}`), { ...lookUpIn(variables), now: Date.now }).value.json
}
