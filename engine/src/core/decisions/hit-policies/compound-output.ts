import type { Value } from '../../expressions/values/value.ts'
import { boxContext } from '../boxed-context.ts'
import type { RuleOutput } from '../decision-table.ts'

/** The output of a rule as one value: a single output is itself, several are a context. */
export function compoundOutput(output: RuleOutput): Value {
  return output.size === 1 ? output.values().next().value! : boxContext(output)
}

/** The outputs of several rules as a list. The first decides whether they are contexts. */
export function listOfOutputs(outputs: readonly RuleOutput[]): Value {
  return outputs[0]?.size === 1 ? outputs.map(output => output.values().next().value!) : outputs.map(boxContext)
}
