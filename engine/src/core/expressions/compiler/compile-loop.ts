import { add, subtract } from '../values/arithmetic.ts'
import { compareNumbers } from '../values/compare-numbers.ts'
import { isNumber } from '../values/number.ts'
import { printValue } from '../values/print-value.ts'
import type { Iterator, Node } from '../syntax/tree.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { countNodes } from './count-nodes.ts'
import { Fault } from './fault.ts'
import { FeelFailure } from './feel-failure.ts'
import type { Frame } from './frame.ts'
import { step } from './logic.ts'
import { asItem } from './or-null.ts'
import { type Run, warn } from './run.ts'
import { slots, type Scope } from './scope.ts'
import { maxListLength, spend } from './spend.ts'

/** `for`: every combination, the first iterator slowest. `partial` is what came of those before. */
export function compileFor({ iterators, body }: Extract<Node, { kind: 'for' }>, scope: Scope, compiler: Compiler): Code {
  const loop = compileIterators(iterators, scope, compiler)
  const inner = slots(['partial', ...iterators.map(iterator => iterator.name)], scope)
  const code = compiler.expression(body, inner)
  const cost = countNodes(body) + iterators.length
  return (run, frame) => {
    const lists = loop(run, frame)
    if (lists === null || lists instanceof Fault) return lists
    const results: Value[] = []
    forEachCombination(lists, values => {
      spend(run, cost + (inner.used.has('partial') ? results.length : 0))
      if (results.length >= maxListLength) throw new FeelFailure(`the list is longer than ${maxListLength} items`)
      const partial = inner.used.has('partial') ? results.slice() : results
      results.push(asItem(code(run, { outer: frame, held: [partial, ...values] })))
      return true
    })
    return results
  }
}

/** `some`, `every`: an `or`, an `and` over all combinations. */
export function compileQuantified({ quantifier, iterators, condition }: Extract<Node, { kind: 'quantified' }>, scope: Scope, compiler: Compiler): Code {
  const loop = compileIterators(iterators, scope, compiler)
  const code = compiler.expression(condition, slots(iterators.map(iterator => iterator.name), scope))
  const cost = countNodes(condition) + iterators.length
  const decisive = quantifier === 'some'
  return (run, frame) => {
    const lists = loop(run, frame)
    if (lists === null || lists instanceof Fault) return lists
    let result: Outcome = !decisive
    forEachCombination(lists, values => {
      spend(run, cost)
      result = step(result, () => code(run, { outer: frame, held: values }), { decisive, run })
      return result !== decisive
    })
    return result
  }
}

type Lists = readonly (readonly Value[])[]

/** Iterators don't see each other. All are evaluated before the first that is no list makes the whole null, or is a fatal fault. */
function compileIterators(iterators: readonly Iterator[], scope: Scope, compiler: Compiler): (run: Run, frame: Frame | null) => Lists | Fault | null {
  const codes = iterators.map(iterator => compileIterator(iterator, scope, compiler))
  return (run, frame) => {
    const outcomes = codes.map(code => code(run, frame))
    const others = outcomes.filter(outcome => !isList(outcome, run))
    if (others.length === 0) return outcomes as Lists
    return others[0] instanceof Fault && others[0].fatal ? others[0] : null
  }
}

function isList(outcome: Outcome, run: Run): outcome is readonly Value[] {
  if (Array.isArray(outcome)) return true
  if (!(outcome instanceof Fault)) warn(run, 'INVALID_TYPE', `Expected list but found '${printValue(outcome)}'`)
  return false
}

function compileIterator({ from, to }: Iterator, scope: Scope, compiler: Compiler): Code {
  const start = compiler.expression(from, scope)
  if (to === undefined) return start
  const end = compiler.expression(to, scope)
  return (run, frame) => {
    const bounds = [start(run, frame), end(run, frame)]
    const wrong = bounds.find(bound => bound instanceof Fault || !isNumber(bound))
    if (wrong === undefined) return countThrough(bounds[0] as FeelNumber, bounds[1] as FeelNumber, run)
    if (wrong instanceof Fault) return wrong
    const text = `Expected number but found '${printValue(wrong)}'`
    warn(run, 'INVALID_TYPE', text)
    return new Fault(text)
  }
}

/** Steps that computing with a number takes which is no plain one. */
const decimalCost = 20

/** `1..3` up, `3..1` down, by whole steps from the first: `1..2.5` is 1, 2. */
function countThrough(from: FeelNumber, to: FeelNumber, run: Run): FeelNumber[] {
  const upwards = compareNumbers(from, to) < 0
  const next = upwards ? add : subtract
  const numbers: FeelNumber[] = []
  for (let at = from; upwards ? compareNumbers(at, to) <= 0 : compareNumbers(at, to) >= 0; at = next(at, 1, run) as FeelNumber) {
    spend(run, typeof at === 'number' ? 1 : decimalCost)
    if (numbers.length >= maxListLength) throw new FeelFailure(`the list is longer than ${maxListLength} items`)
    numbers.push(at)
  }
  return numbers
}

/** Calls `visit` with one value of each list, in order, while it says true. */
function forEachCombination(lists: Lists, visit: (values: readonly Value[]) => boolean): void {
  const [only] = lists
  if (only !== undefined && lists.length === 1) {
    for (const item of only) if (!visit([item])) return
    return
  }
  if (lists.some(list => list.length === 0)) return
  const at = lists.map(() => 0)
  while (visit(lists.map((list, index) => list[at[index] ?? 0] as Value))) {
    let turning = lists.length - 1
    while (turning >= 0 && (at[turning] ?? 0) + 1 === lists[turning]?.length) at[turning--] = 0
    if (turning < 0) return
    at[turning] = (at[turning] ?? 0) + 1
  }
}
