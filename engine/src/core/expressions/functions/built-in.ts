import type { Run } from '../compiler/run.ts'
import type { Value } from '../values/value.ts'

/** One overload of a built-in function. Chosen by name and number of arguments, or by the names of its parameters. */
export interface BuiltIn {
  /** As it is called: `string join`. */
  name: string
  parameters: readonly string[]
  /** The last parameter takes any number of arguments, which arrive as one list. */
  variadic?: true
  /** Arguments in order of `parameters`. Wrong types give null and a warning, as in Zeebe; see `FeelFailure` for what fails. */
  call: (args: readonly Value[], run: Run) => Value
}
