import { isNumber, toDouble } from '../values/number.ts'
import { printValue } from '../values/print-value.ts'
import type { Node } from '../syntax/tree.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { Code, Compiler, Outcome } from './code.ts'
import { literalValue } from './compile-literal.ts'
import { Fault } from './fault.ts'
import { countNodes } from './count-nodes.ts'
import { orNull } from './or-null.ts'
import { type Run, warn } from './run.ts'
import type { Scope } from './scope.ts'
import { spend } from './spend.ts'

type FilterNode = Extract<Node, { kind: 'filter' }>

/** `list[1]`, `list[item > 1]`. */
export function compileFilter({ list, filter }: FilterNode, scope: Scope, compiler: Compiler): Code {
  const code = compiler.expression(list, scope)
  const select = compileSelection(filter, scope, compiler)
  return (run, frame) => {
    const outcome = code(run, frame)
    if (outcome instanceof Fault) return orNull(outcome)
    if (Array.isArray(outcome)) return orNull(select(outcome, run, frame))
    warn(run, 'INVALID_TYPE', `Expected list but found '${printValue(outcome)}'`)
    return null
  }
}

type Selection = (items: readonly Value[], run: Run, frame: Parameters<Code>[1]) => Outcome

/** A filter that is no comparison and no call is first looked at without an item: it may be an index. */
function compileSelection(filter: Node, scope: Scope, compiler: Compiler): Selection {
  const index = constantIndex(filter)
  if (index !== undefined) return items => itemAt(items, index)
  const code = compiler.expression(filter, { kind: 'item', outer: scope })
  const byItem = selectByItem(code, countNodes(filter))
  if (asksItems(filter)) return byItem
  return (items, run, frame) => {
    const first = code(run, { outer: frame, held: undefined })
    return !(first instanceof Fault) && isNumber(first) ? itemAt(items, first) : byItem(items, run, frame)
  }
}

const asksItems = (filter: Node): boolean => filter.kind === 'call' || filter.kind === 'qualified call' || (filter.kind === 'comparison' && filter.operator !== '!=')

function constantIndex(filter: Node): FeelNumber | undefined {
  const negated = filter.kind === 'negation' && filter.value.kind === 'number'
  const number = negated ? filter.value : filter
  const value = number.kind === 'number' ? literalValue(number) : null
  if (!isNumber(value)) return undefined
  return negated ? -toDouble(value) : value
}

/** From 1, or from the end with a negative index; a fraction is cut off. */
function itemAt(items: readonly Value[], index: FeelNumber): Value {
  const wanted = toDouble(index)
  const at = wanted > 0 ? wanted - 1 : items.length + wanted
  return at < 0 || at >= items.length ? null : items[Math.trunc(at)] ?? null
}

/** The answer of the first item says what the filter is: an index, or a condition. */
function selectByItem(code: Code, cost: number): Selection {
  return (items, run, frame) => {
    const kept: Value[] = []
    for (const [index, item] of items.entries()) {
      spend(run, cost)
      const outcome = code(run, { outer: frame, held: item })
      if (index === 0 && outcome instanceof Fault) return outcome
      if (index === 0 && !(outcome instanceof Fault) && isNumber(outcome)) return itemAt(items, outcome)
      if (outcome === true) kept.push(item)
    }
    return kept
  }
}
