import { takeBehind, takeList, type Rule, type Rules } from './rules.ts'
import type { Source } from './source.ts'
import type { Node, RangeNode, Test } from './tree.ts'

/** A whole input entry of a decision table: `not(…)`, tests with commas between, or `-`. */
export function readTests(source: Source, rules: Rules): Test | undefined {
  return source.attempt(() => readNot(source, rules)) ?? readAnyOf(source, rules) ?? (source.takeText('-') ? { kind: 'always' } : undefined)
}

function readNot(source: Source, rules: Rules): Test | undefined {
  const test = source.takeText('not') ? readInParentheses(source, rules) : undefined
  return test && { kind: 'not', test }
}

function readInParentheses(source: Source, rules: Rules): Test | undefined {
  const test = takeBehind(source, '(', () => readAnyOf(source, rules))
  return test && source.takeWord(')') ? test : undefined
}

function readAnyOf(source: Source, rules: Rules): Test | undefined {
  const tests = takeList(source, () => rules.test(source, rules))
  return tests?.length === 1 ? tests[0] : tests && { kind: 'any of', tests }
}

/** What stands behind `in`. */
export function readMembership(source: Source, rules: Rules): Test | undefined {
  return source.attempt(() => readInParentheses(source, rules)) ?? rules.test(source, rules)
}

/** One test. A boolean at the end of the text is what the input has to be; elsewhere it is an expression, and a true one always holds. */
export const readTest: Rule<Test> = (source, rules) => source.remember('test', () => {
  const simple = source.attempt(() => readLastBoolean(source)) ?? readSimpleTest(source, rules)
  if (simple !== undefined) return simple
  const expression = rules.expression(source, rules)
  return expression && { kind: 'expression', expression }
})

function readLastBoolean(source: Source): Test | undefined {
  const value = source.takeText('true') || (source.takeText('false') ? false : undefined)
  source.skip()
  return value === undefined || !source.done ? undefined : { kind: 'equal to boolean', value }
}

/** `> 4` or `[1..3]`. */
export function readSimpleTest(source: Source, rules: Rules): Test | undefined {
  return source.attempt(() => readCompared(source, rules)) ?? readWithin(source, rules)
}

function readCompared(source: Source, rules: Rules): Test | undefined {
  const operator = source.takeOneOf(['<=', '>=', '<', '>'])
  if (operator === undefined) return undefined
  source.skip()
  const value = rules.operand(source, rules)
  return value && { kind: 'compared', operator, value }
}

function readWithin(source: Source, rules: Rules): Test | undefined {
  const range = rules.range(source, rules)
  return range && { kind: 'within', range }
}

/** `[1..3]`, `(1..3)`, `]1..3[`. */
export const readRange: Rule<RangeNode> = (source, rules) => source.remember('range', () => {
  const opening = source.takeMatch(/[([\]]/y)
  if (opening === undefined) return undefined
  source.skip()
  const start = rules.operand(source, rules)
  const end = start && takeBehind(source, '..', () => rules.operand(source, rules))
  return start && end && closeRange(source, { start, end, startIncluded: opening === '[' })
})

function closeRange(source: Source, range: { start: Node; end: Node; startIncluded: boolean }): RangeNode | undefined {
  const closing = source.takeOneOf([')', '[', ']'])
  return closing && { ...range, endIncluded: closing === ']' }
}
