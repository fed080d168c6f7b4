import type { Node, RangeNode, Test } from './tree.ts'
import type { Source } from './source.ts'

/**
 * The rules that others are made of, handed from file to file since they stand in each other. A rule begins where blanks are already skipped, gives
 * `undefined` where the text is something else, and alternatives are tried in order: what an earlier one took is never taken back, as in Zeebe.
 */
export interface Rules {
  expression: Rule<Node>
  /** Arithmetic: what may stand beside a comparison. */
  operand: Rule<Node>
  /** A literal, name, call or parenthesis with its filters and paths. */
  value: Rule<Node>
  range: Rule<RangeNode>
  /** One unary test. */
  test: Rule<Test>
}

export type Rule<T> = (source: Source, rules: Rules) => T | undefined

/** `rule` again and again with commas between; `undefined` where not even one stands here. */
export function takeList<T>(source: Source, rule: () => T | undefined): T[] | undefined {
  const first = source.attempt(rule)
  if (first === undefined) return undefined
  const items = [first]
  for (;;) {
    const next = source.attempt(() => takeBehind(source, ',', rule))
    if (next === undefined) return items
    items.push(next)
  }
}

/** `word`, then `rule`, with blanks before each. */
export function takeBehind<T>(source: Source, word: string, rule: () => T | undefined): T | undefined {
  if (!source.takeWord(word)) return undefined
  source.skip()
  return rule()
}
