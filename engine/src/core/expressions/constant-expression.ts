import type { JsonValue } from '@souffleur/schemas'
import type { Expression } from './expression.ts'
import { toFeelValue } from './feel-value.ts'

/** An expression that always has the same value, whatever it looks like: `source` is what sentences quote. */
export function constantExpression(value: JsonValue, source: string): Expression {
  const evaluation = { value: toFeelValue(value), warnings: [] }
  return { kind: 'feel', source, evaluate: () => evaluation }
}
