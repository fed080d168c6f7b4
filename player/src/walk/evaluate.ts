import type { JsonValue, Variables } from '@souffleur/schemas'

/** FEEL, lent by whoever walks: `expression` without its leading `=`; null where it has no value. May throw: the walk then shows the value as missing. */
export type Evaluate = (expression: string, variables: Variables) => JsonValue

/** Evaluates an expression as written in a header, with or without `=`; null instead of an error, since a broken value must not hide the phrase around it. */
export function evaluateOr(evaluate: Evaluate, expression: string, variables: Variables): JsonValue {
  try {
    return evaluate(expression.trim().replace(/^=/, ''), variables) ?? null
  } catch {
    return null
  }
}
