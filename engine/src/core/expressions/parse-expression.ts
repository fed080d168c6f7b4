import { type CompiledFeel, compileFeel } from './compiler/compile-feel.ts'
import type { Evaluation, Expression, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { fromValue } from './from-value.ts'
import { parseStatic } from './parse-static.ts'
import { isContext } from './values/is-context.ts'
import type { Value } from './values/value.ts'

/** Text of an attribute → expression: FEEL after `=`, static text otherwise. Never throws; what does not parse is `invalid`. */
export function parseExpression(text: string): Expression {
  if (!text.trimStart().startsWith('=')) return parseStatic(text)
  const feel = compileFeel(text.slice(text.indexOf('=') + 1).trim())
  if ('problem' in feel) return { kind: 'invalid', source: text, problem: feel.problem }
  return { kind: 'feel', source: text, tree: feel.tree, evaluate: variables => evaluate(feel, variables) }
}

function evaluate({ tree, evaluate: run }: CompiledFeel, variables: VariableLookup): Evaluation {
  const { value, ...rest } = run(variables)
  return { value: tree.kind === 'name' && isDocument(value) ? toFeelValue(value as never) : fromValue(value), ...rest }
}

/** What a name reads of the variables is JSON already: a long list is not copied to be looked at. */
const isDocument = (value: Value): boolean => Array.isArray(value) || isContext(value)
