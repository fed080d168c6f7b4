import { entryOrder } from '../../expressions/values/entry-order.ts'
import { printValue } from '../../expressions/values/print-value.ts'
import type { RuleOutput } from '../decision-table.ts'

/** Outputs as Zeebe quotes them when a hit policy does not allow them: `List(Map(y -> 10), Map(y -> 30))`. */
export function printOutputs(outputs: readonly RuleOutput[]): string {
  return `List(${outputs.map(printRuleOutput).join(', ')})`
}

function printRuleOutput(output: RuleOutput): string {
  const names = entryOrder([...output.keys()])
  return `${output.size > 4 ? 'HashMap' : 'Map'}(${names.map(name => `${name} -> ${printValue(output.get(name)!)}`).join(', ')})`
}
