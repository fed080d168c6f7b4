import { readMembership, readSimpleTest } from './read-tests.ts'
import { takeBehind, type Rule, type Rules } from './rules.ts'
import type { Source } from './source.ts'
import { takeTypeName } from './names.ts'
import type { ArithmeticOperator, Node } from './tree.ts'

/** Sums, below them products, below them powers: all lean to the left, powers too. */
export const readOperand: Rule<Node> = (source, rules) => source.remember('operand', () => readChain(source, ['+', '-'], () =>
  readChain(source, ['*', '/'], () =>
    readChain(source, ['**'], () => readNegation(source, rules)))))

function readChain(source: Source, operators: ArithmeticOperator[], read: () => Node | undefined): Node | undefined {
  const first = read()
  if (first === undefined) return undefined
  const rest: { operator: ArithmeticOperator; value: Node }[] = []
  for (;;) {
    const next = source.attempt(() => readLink(source, operators, read))
    if (next === undefined) return rest.length === 0 ? first : { kind: 'arithmetic', first, rest }
    rest.push(next)
  }
}

function readLink(source: Source, operators: ArithmeticOperator[], read: () => Node | undefined): { operator: ArithmeticOperator; value: Node } | undefined {
  const operator = source.takeOneOf(operators)
  if (operator === undefined) return undefined
  source.skip()
  const value = read()
  return value && { operator, value }
}

/** One sign and no more: `--1` is the negation of the number -1, `- - 1` is nothing. */
function readNegation(source: Source, rules: Rules): Node | undefined {
  if (!source.takeText('-')) return rules.value(source, rules)
  source.skip()
  const value = rules.value(source, rules)
  return value && { kind: 'negation', value }
}

/** `a and b or c`. */
export function readLogic(source: Source, rules: Rules): Node | undefined {
  return readWordChain(source, 'or', () => readWordChain(source, 'and', () => readComparison(source, rules)))
}

function readWordChain(source: Source, operator: 'and' | 'or', read: () => Node | undefined): Node | undefined {
  const first = read()
  if (first === undefined) return undefined
  const operands = [first]
  for (;;) {
    const next = source.attempt(() => takeBehind(source, operator, read))
    if (next === undefined) return operands.length === 1 ? first : { kind: 'logic', operator, operands }
    operands.push(next)
  }
}

/** An operand, compared or not. One comparison only: `1 < 2 < 3` is refused. */
function readComparison(source: Source, rules: Rules): Node | undefined {
  const left = source.attempt(() => rules.operand(source, rules))
  if (left === undefined) return readBareTest(source, rules)
  const start = source.at
  for (const read of comparisons) {
    source.skip()
    const compared = read(source, rules, left)
    if (compared !== undefined) return compared
    source.at = start
  }
  return left
}

const comparisons = [readBinary, readBetween, readInstanceOf, readIn]

function readBinary(source: Source, rules: Rules, left: Node): Node | undefined {
  const operator = source.takeOneOf(['<=', '>=', '<', '>', '!=', '='])
  if (operator === undefined) return undefined
  source.skip()
  const right = rules.operand(source, rules)
  return right && { kind: 'comparison', operator, left, right }
}

function readBetween(source: Source, rules: Rules, value: Node): Node | undefined {
  const low = takeBehind(source, 'between', () => rules.operand(source, rules))
  const high = low && takeBehind(source, 'and', () => rules.operand(source, rules))
  return low && high && { kind: 'between', value, low, high }
}

function readInstanceOf(source: Source, _rules: Rules, value: Node): Node | undefined {
  if (!source.takeText('instance')) return undefined
  const type = takeBehind(source, 'of', () => takeTypeName(source))
  return type === undefined ? undefined : { kind: 'instance of', value, type }
}

function readIn(source: Source, rules: Rules, value: Node): Node | undefined {
  const test = takeBehind(source, 'in', () => readMembership(source, rules))
  return test && { kind: 'in', value, test }
}

function readBareTest(source: Source, rules: Rules): Node | undefined {
  const test = readSimpleTest(source, rules)
  return test && { kind: 'test', test }
}
