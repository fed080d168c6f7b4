import type { FeelNumber, Value } from '../../expressions/values/value.ts'
import { addDecimals } from '../../expressions/values/decimal-arithmetic.ts'
import { isNumber, simplify, toDecimal } from '../../expressions/values/number.ts'
import { compareNumbers } from '../../expressions/values/compare-numbers.ts'
import { printValue } from '../../expressions/values/print-value.ts'
import { DecisionFailure } from '../decision-failure.ts'
import type { HitPolicy, RuleOutput } from '../decision-table.ts'
import { listOfOutputs } from './compound-output.ts'

/** What rules give, in the order of the rules. */
export const inRuleOrder: HitPolicy = listOfOutputs

/** The same, or one number made of it. */
export function collect(aggregation: string | undefined): HitPolicy {
  return aggregation === undefined ? inRuleOrder : aggregators[aggregation]!
}

const aggregators: { readonly [name: string]: HitPolicy } = {
  SUM: matches => numbersOf(matches).reduce((sum, number) => simplify(addDecimals(toDecimal(sum), toDecimal(number))), 0),
  MIN: matches => numbersOf(matches).reduce((least, number) => compareNumbers(number, least) < 0 ? number : least),
  MAX: matches => numbersOf(matches).reduce((most, number) => compareNumbers(number, most) >= 0 ? number : most),
  COUNT: matches => matches.length,
}

function numbersOf(matches: readonly RuleOutput[]): FeelNumber[] {
  return matches.map(output => toNumber(output.values().next().value!))
}

function toNumber(value: Value): FeelNumber {
  if (isNumber(value)) return value
  throw new DecisionFailure(`expected number but found '${printValue(value)}'`)
}
