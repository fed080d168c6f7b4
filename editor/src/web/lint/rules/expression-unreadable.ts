import { parseExpression } from '@souffleur/engine/core'
import { expressionsOf } from '../../variables/expressions-of.ts'
import type { Rule } from '../rule.ts'

/** Every expression is FEEL that the engine can read. */
export const expressionUnreadable: Rule = ({ elements, words }) => elements.flatMap((element) => expressionsOf(element).flatMap(({ text }) => {
  const expression = parseExpression(`=${text}`)
  return expression.kind === 'invalid' ? [{ element, severity: 'error' as const, message: words.expressionUnreadable(text.trim(), placeIn(expression.problem)) }] : []
}))

/** The engine's sentence ends with `:line:column, found "…"`. */
function placeIn(problem: string): string {
  return /:(\d+:\d+), found/.exec(problem)?.[1] ?? '1:1'
}
