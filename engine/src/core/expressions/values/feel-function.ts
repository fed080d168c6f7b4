import type { Run } from '../compiler/run.ts'
import type { Value } from './value.ts'

/** A function as a value: written in an expression, or a business knowledge model. Built-in functions are no values. */
export class FeelFunction {
  readonly parameters: readonly string[]
  readonly invoke: (args: readonly Value[], run: Run) => Value

  constructor(parameters: readonly string[], invoke: (args: readonly Value[], run: Run) => Value) {
    this.parameters = parameters
    this.invoke = invoke
  }
}
