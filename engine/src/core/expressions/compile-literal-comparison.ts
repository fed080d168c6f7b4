import type { JsonValue } from '@souffleur/schemas'
import { readPath, splitPath } from './compile-path.ts'
import type { Evaluation, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { printInWarning } from './print-in-warning.ts'

type Scalar = string | number | boolean | null
type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

const comparison = /^([^=!<>"]*?)\s*(!=|[<>]?=|[<>])\s*("[^"\\]*"|-?\d{1,15}|true|false|null)$/

/** `answer = "yes"`, `amount > 3`: what leaves the gateway behind a step; `undefined` for any other text. */
export function compileLiteralComparison(text: string): ((variables: VariableLookup) => Evaluation) | undefined {
  const [, path = '', operator, literal = ''] = comparison.exec(text) ?? []
  const names = splitPath(path)
  if (names === undefined) return undefined
  const right = parseLiteral(literal)
  return variables => {
    const warnings: string[] = []
    const result = compare(readPath(names, variables, warnings), operator as Operator, right)
    if (result === undefined) warnings.push(notComparable(readPath(names, variables, []), right))
    return { value: toFeelValue(result ?? null), warnings }
  }
}

const parseLiteral = (literal: string): Scalar => literal.startsWith('"') ? literal.slice(1, -1) : JSON.parse(literal) as Scalar

/** `undefined` for values of types that cannot be compared; null equals null and nothing else. */
function compare(left: JsonValue, operator: Operator, right: Scalar): boolean | undefined {
  if (operator === '=' || operator === '!=') {
    if (left !== null && right !== null && typeOf(left) !== typeOf(right)) return undefined
    return isEqual(left, right) === (operator === '=')
  }
  return isOrdered(left) && typeOf(left) === typeOf(right) ? order(left, operator, right as string | number) : undefined
}

const typeOf = (value: JsonValue): string => typeof value === 'bigint' ? 'number' : typeof value

const isEqual = (left: JsonValue, right: Scalar): boolean => typeof left === 'bigint' && typeof right === 'number' ? left === BigInt(right) : left === right

const isOrdered = (value: JsonValue): value is string | number | bigint => typeof value === 'string' || typeOf(value) === 'number'

function order(left: string | number | bigint, operator: Operator, right: string | number): boolean {
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}

const notComparable = (left: JsonValue, right: Scalar): string => `[NOT_COMPARABLE] Can't compare '${printInWarning(left)}' with '${printInWarning(right)}'`
