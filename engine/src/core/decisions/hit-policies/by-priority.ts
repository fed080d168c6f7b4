import { isNumber, printNumber } from '../../expressions/values/number.ts'
import type { Value } from '../../expressions/values/value.ts'
import { DecisionFailure } from '../decision-failure.ts'
import type { HitPolicy, OutputClause, RuleOutput } from '../decision-table.ts'
import { compoundOutput, listOfOutputs } from './compound-output.ts'

/** The output of the rule whose values are listed first. */
export const byPriority = (outputs: readonly OutputClause[]): HitPolicy => matches => compoundOutput(sort(matches, outputs)[0]!)

/** All outputs, in the order in which their values are listed. */
export const inOutputOrder = (outputs: readonly OutputClause[]): HitPolicy => matches => listOfOutputs(sort(matches, outputs))

function sort(matches: readonly RuleOutput[], outputs: readonly OutputClause[]): RuleOutput[] {
  const ranked = matches.map(match => ({ match, rank: outputs.map(output => rankOf(match, output)).join('') }))
  return ranked.sort((left, right) => left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0).map(({ match }) => match)
}

/** Ranks are compared as texts, as in Zeebe: the eleventh value of a list goes before the third. */
function rankOf(match: RuleOutput, { name, priorities }: OutputClause): string {
  const value = match.get(name)
  if (value === undefined) throw new DecisionFailure(`a rule gives no value for the output '${name}'`)
  return String(priorities.get(listedAs(value)) ?? unlisted)
}

/** Goes behind every digit. */
const unlisted = '_'

const listedAs = (value: Value): string => isNumber(value) ? printNumber(value) : typeof value === 'string' ? value : '\0'
