import { takeName } from './names.ts'
import { readLogic } from './read-operators.ts'
import { maxNesting } from './read-values.ts'
import { takeBehind, takeList, type Rule, type Rules } from './rules.ts'
import { Unreadable, type Source } from './source.ts'
import type { Iterator, Node } from './tree.ts'

/** Any expression. `if`, `for`, `some` and `every` are words only where what they begin can be read to its end; else they are names. */
export const readExpression: Rule<Node> = (source, rules) => source.remember('expression', () => {
  if (source.depth >= maxNesting) throw new Unreadable(`more than ${maxNesting} expressions in each other`, source.at)
  source.depth++
  try {
    return source.attempt(() => readIf(source, rules)) ?? source.attempt(() => readFor(source, rules))
      ?? source.attempt(() => readQuantified(source, rules)) ?? readLogic(source, rules)
  } finally {
    source.depth--
  }
})

function readIf(source: Source, rules: Rules): Node | undefined {
  const condition = takeBehind(source, 'if', () => rules.expression(source, rules))
  const met = condition && takeBehind(source, 'then', () => rules.expression(source, rules))
  const unmet = met && takeBehind(source, 'else', () => rules.expression(source, rules))
  return condition && met && unmet && { kind: 'if', condition, met, unmet }
}

function readFor(source: Source, rules: Rules): Node | undefined {
  const iterators = takeBehind(source, 'for', () => readIterators(source, rules))
  const body = iterators && takeBehind(source, 'return', () => rules.expression(source, rules))
  return iterators && body && { kind: 'for', iterators, body }
}

function readQuantified(source: Source, rules: Rules): Node | undefined {
  const quantifier = source.takeOneOf(['some', 'every'])
  if (quantifier === undefined) return undefined
  source.skip()
  const iterators = readIterators(source, rules)
  const condition = iterators && takeBehind(source, 'satisfies', () => rules.expression(source, rules))
  return iterators && condition && { kind: 'quantified', quantifier, iterators, condition }
}

const readIterators = (source: Source, rules: Rules): Iterator[] | undefined => takeList(source, () => readIterator(source, rules))

function readIterator(source: Source, rules: Rules): Iterator | undefined {
  const name = takeName(source)
  if (name === undefined || !source.takeWord('in')) return undefined
  source.skip()
  const numbers = source.attempt(() => readNumbers(source, rules))
  if (numbers !== undefined) return { name, ...numbers }
  const list = rules.value(source, rules)
  return list && { name, from: list }
}

function readNumbers(source: Source, rules: Rules): { from: Node; to: Node } | undefined {
  const from = rules.operand(source, rules)
  const to = from && takeBehind(source, '..', () => rules.operand(source, rules))
  return from && to && { from, to }
}
