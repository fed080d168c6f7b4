import { parseNumber } from '../values/parse-number.ts'
import type { Node } from '../syntax/tree.ts'
import type { Value } from '../values/value.ts'
import type { Code } from './code.ts'
import { readTemporal } from './read-temporal.ts'

export type LiteralNode = Extract<Node, { kind: 'null' | 'boolean' | 'number' | 'string' | 'temporal' }>

/** Values that the text says: read once, when the expression is compiled. */
export function compileLiteral(node: LiteralNode): Code {
  const value = literalValue(node)
  return () => value
}

/** The value of a literal; of a temporal one null where its text does not fit. */
export function literalValue(node: LiteralNode): Value {
  switch (node.kind) {
    case 'null': return null
    case 'number': return parseNumber(node.text) ?? null
    case 'temporal': return readTemporal(node.type, node.text)
    default: return node.value
  }
}
