import type { JsonValue } from '@souffleur/schemas'
import { readPath, splitPath } from './compile-path.ts'
import type { Evaluation, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { printInWarning } from './print-in-warning.ts'

const comparison = /^([^=!"]*?)\s*(!?=)\s*("[^"\\]*"|-?\d{1,15}|true|false|null)$/

/** `answer = "yes"`, `retries != 3`: what leaves the gateway behind a step; `undefined` for any other text. */
export function compileLiteralComparison(text: string): ((variables: VariableLookup) => Evaluation) | undefined {
  const [, path = '', operator, literal = ''] = comparison.exec(text) ?? []
  const names = splitPath(path)
  if (names === undefined) return undefined
  const wanted: JsonValue = JSON.parse(JSON.stringify(parseLiteral(literal)))
  return variables => {
    const warnings: string[] = []
    const equal = isEqual(readPath(names, variables, warnings), wanted, warnings)
    return { value: toFeelValue(equal === null ? null : equal === (operator === '=')), warnings }
  }
}

const parseLiteral = (literal: string): JsonValue => literal.startsWith('"') ? literal.slice(1, -1) : JSON.parse(literal)

/** Values of different types are neither equal nor unequal, except against null. */
function isEqual(left: JsonValue, right: JsonValue, warnings: string[]): boolean | null {
  if (left === null || right === null) return left === right
  if (typeof left === 'bigint') return left === BigInt(typeof right === 'number' ? right : 0)
  if (typeof left === typeof right) return left === right
  warnings.push(`[NOT_COMPARABLE] Can't compare '${printInWarning(left)}' with '${printInWarning(right)}'`)
  return null
}
