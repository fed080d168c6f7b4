import type { Expression } from './expression.ts'

/** The expression as Zeebe quotes it in its sentences: without the leading `=`. */
export function expressionText(expression: Expression): string {
  return expression.kind === 'static' ? expression.source : expression.source.slice(expression.source.indexOf('=') + 1).trim()
}
