import { compileFeel } from './compile-feel.ts'
import type { Expression } from './expression.ts'
import { parseStatic } from './parse-static.ts'

/** Text of an attribute → expression: FEEL after `=`, static text otherwise. Never throws; what does not parse is `invalid`. */
export function parseExpression(text: string): Expression {
  if (!text.trimStart().startsWith('=')) return parseStatic(text)
  const feel = compileFeel(text.slice(text.indexOf('=') + 1).trim())
  return 'problem' in feel ? { kind: 'invalid', source: text, problem: feel.problem } : { kind: 'feel', source: text, evaluate: feel.evaluate }
}
