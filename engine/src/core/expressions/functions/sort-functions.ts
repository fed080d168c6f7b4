import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { FeelFunction } from '../values/feel-function.ts'
import { printValue } from '../values/print-value.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'
import { limitList } from './limit-list.ts'

/** Putting lists in order. */
export const sortFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'sort', parameters: ['list', 'precedes'],
    call: ([list, precedes], run) => Array.isArray(list) && precedes instanceof FeelFunction ? sort(limitList(list as readonly Value[], run), precedes, run) : undefined,
  }),
]

/** Thrown out of the sorting where the function gives no boolean. */
class NoOrder extends Error {}

function sort(list: readonly Value[], precedes: FeelFunction, run: Run): Value | Refusal {
  if (precedes.parameters.length !== 2) return new Refusal(`expect boolean function with 2 arguments, but found '${precedes.parameters.length}'`)
  try {
    return list.toSorted(compareBy((left, right) => comesFirst(precedes, [left, right], run)))
  } catch (error) {
    if (error instanceof NoOrder) return new Refusal(`fail to sort list by given precedes function: ${error.message}`)
    throw error
  }
}

/** JavaScript sorts stably and asks about (later, earlier); like Scala it needs to know only which comes first. */
function compareBy(isBefore: (left: Value, right: Value) => boolean): (left: Value, right: Value) => number {
  return (left, right) => isBefore(left, right) ? -1 : isBefore(right, left) ? 1 : 0
}

function comesFirst(precedes: FeelFunction, pair: readonly [Value, Value], run: Run): boolean {
  spend(run, 1)
  const answer = precedes.invoke(pair, run)
  if (typeof answer === 'boolean') return answer
  throw new NoOrder(`expected boolean but found '${printValue(answer)}'`)
}
