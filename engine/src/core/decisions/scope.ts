import type { ValueLookup } from '../expressions/compiler/run.ts'
import type { Value } from '../expressions/values/value.ts'
import type { Budget } from './budget.ts'
import type { Trace } from './trace.ts'

/** What the logic of a decision sees: variables, results of required decisions, functions and parameters; the nearer hide the outer. */
export class Scope implements ValueLookup {
  readonly trace: Trace
  readonly budget: Budget
  readonly holdsFunctions = true
  /** What `now()` and `today()` see, epoch ms. */
  readonly now: () => number
  readonly #own: ReadonlyMap<string, Value>
  readonly #outer: Scope | undefined

  constructor({ trace, budget, now, own, outer }: { trace: Trace; budget: Budget; now: () => number; own: ReadonlyMap<string, Value>; outer?: Scope }) {
    this.trace = trace
    this.budget = budget
    this.now = now
    this.#own = own
    this.#outer = outer
  }

  /** `undefined` where nothing has the name. */
  get(name: string): Value | undefined {
    const own = this.#own.get(name)
    return own === undefined ? this.#outer?.get(name) : own
  }

  /** This scope with more names in it. */
  with(names: Iterable<readonly [string, Value]>): Scope {
    const own = new Map(names)
    return own.size === 0 ? this : new Scope({ trace: this.trace, budget: this.budget, now: this.now, own, outer: this })
  }
}
