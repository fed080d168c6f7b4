import { AssertionFailure } from '../functions/assertion-failure.ts'
import type { BuiltIn } from '../functions/built-in.ts'
import { gatherArguments } from '../functions/find-built-in.ts'
import type { Value } from '../values/value.ts'
import type { Bound } from './call-arguments.ts'
import type { Outcome } from './code.ts'
import { Fault } from './fault.ts'
import { lost } from './or-null.ts'
import { type Run, warn } from './run.ts'
import { spend } from './spend.ts'

/** Functions that take any value take a fault too, and make this of it. */
const tolerant: { [name: string]: (fault: Fault) => Value | undefined } = {
  'is defined': () => true,
  not: () => null,
  string: fault => `${fault.fatal ? 'fatal error' : 'error'}("${fault.message}")`,
}

/** Functions whose arguments from this place on may be anything: a fault among those is as good as null, or in a list equal to nothing. */
const indifferentFrom: { [name: string]: number } = {
  'list contains': 1, append: 1, concatenate: 0, 'insert before': 2, 'index of': 1, union: 0, 'context put': 2, put: 2, assert: 1,
}

/** Those of them that make an entry of it. */
const nulling = new Set(['context put', 'put', 'assert'])

/** Functions that are null, without failing, when an argument is a fault. */
const summaries = new Set(['sum', 'min', 'max', 'product', 'mean', 'median', 'all', 'any', 'and', 'or'])

/** Calls a built-in function. Its warnings are its own; a failed assertion is noted, and the evaluation goes on with null to fail at its end. */
export function callBuiltIn(found: BuiltIn, bound: Bound, run: Run): Outcome {
  spend(run, 1)
  const fault = bound.find(argument => argument instanceof Fault)
  return fault === undefined ? callWithValues(found, bound as readonly Value[], run) : callWithFault(found, bound, { fault, run })
}

function callWithFault(found: BuiltIn, bound: Bound, { fault, run }: { fault: Fault; run: Run }): Outcome {
  const answer = tolerant[found.name]?.(fault)
  if (answer !== undefined) return answer
  if (summaries.has(found.name)) return fault.fatal ? null : fault
  if (bound.indexOf(fault) < (indifferentFrom[found.name] ?? Infinity)) return fault
  const instead = nulling.has(found.name) ? null : lost
  const args = bound.map(argument => argument instanceof Fault ? instead : argument)
  return callWithValues(found, gatherArguments(found, args) as readonly Value[], run)
}

function callWithValues(found: BuiltIn, args: readonly Value[], run: Run): Outcome {
  if (found.name !== 'assert') return found.call(args, run)
  try {
    return found.call(args, run)
  } catch (error) {
    if (!(error instanceof AssertionFailure)) throw error
    warn(run, 'ASSERT_FAILURE', error.message)
    return null
  }
}
