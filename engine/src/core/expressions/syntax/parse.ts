import { readExpression } from './read-expression.ts'
import { ExternalFunction } from './read-function.ts'
import { readOperand } from './read-operators.ts'
import { readRange, readTest, readTests } from './read-tests.ts'
import { readValue } from './read-values.ts'
import type { Rules } from './rules.ts'
import { Source, Unreadable } from './source.ts'
import type { Node, Test } from './tree.ts'

export type Parsed<T> = { tree: T } | { problem: string }

/** Longest FEEL text that is parsed. */
export const maxExpressionLength = 20_000

const rules: Rules = { expression: readExpression, operand: readOperand, value: readValue, range: readRange, test: readTest }

/** FEEL text (without `=`) → tree, or Zeebe's sentence why it is none: the place is Zeebe's, the list of what was expected there is shorter. */
export function parseFeel(text: string): Parsed<Node> {
  return parse(text, source => rules.expression(source, rules), expressionHints)
}

/** An input entry of a decision table → tree. */
export function parseTests(text: string): Parsed<Test> {
  return parse(text, source => readTests(source, rules), testHints)
}

/** What could stand at the start, and behind a tree that is complete. */
interface Hints<T> { start: string; end: (tree: T) => string }

const expressionHints: Hints<Node> = {
  start: '(start-of-input | ifOp | forOp | quantifiedOp | disjunction)',
  end: () => '(binaryComparison | between | instanceOf | in | "and" | "or" | end-of-input)',
}

const testHints: Hints<Test> = {
  start: '(start-of-input | negation | positiveUnaryTests | anyInput)',
  end: ({ kind }) => kind === 'not' ? 'end-of-input' : '(binaryComparison | between | instanceOf | in | "and" | "or" | "," | end-of-input)',
}

function parse<T>(text: string, read: (source: Source) => T | undefined, hints: Hints<T>): Parsed<T> {
  if (text.length > maxExpressionLength) return { problem: `failed to parse expression of ${text.length} characters: at most ${maxExpressionLength} are allowed` }
  const source = new Source(text)
  try {
    source.skip()
    const tree = read(source)
    source.skip()
    if (tree !== undefined && source.done) return { tree }
    return problem(text, `Expected ${tree === undefined ? hints.start : hints.end(tree)}`, source.at)
  } catch (error) {
    if (error instanceof ExternalFunction) return { problem: `validation of expression '${text}' failed: ${error.message}` }
    if (error instanceof Unreadable) return problem(text, error.message, error.at)
    throw error
  }
}

function problem(text: string, expected: string, at: number): { problem: string } {
  const before = text.slice(0, at).split('\n')
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`
  const found = text.slice(at, at + 10).replace(/[\ud800-\udbff]$/, '?')
  return { problem: `failed to parse expression '${text}': ${expected}:${place}, found ${JSON.stringify(found)}` }
}
