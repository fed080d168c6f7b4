import type { Context, Value } from '../values/value.ts'

/** What an expression inside another sees beside the variables, while it runs: the values of one `Scope`, and the frame around it. */
export interface Frame {
  readonly outer: Frame | null
  /** Of a scope of slots: one value each. Of entries: the context so far. Of an item or an input: it, `undefined` where there is none yet. */
  readonly held: readonly Value[] | Context | Value | undefined
}
