import { DecisionFailure } from '../decision-failure.ts'
import type { HitPolicy, RuleOutput } from '../decision-table.ts'
import { compoundOutput } from './compound-output.ts'
import { printOutputs } from './print-outputs.ts'
import { sameOutput } from './same-output.ts'

/** The first rule that matches. */
export const first: HitPolicy = ([output]) => compoundOutput(output!)

/** One rule may match; several fail, even where they agree. */
export const unique: HitPolicy = matches => {
  if (matches.length > 1) throw new DecisionFailure(`multiple values aren't allowed for UNIQUE hit policy. found: '${printOutputs(matches)}'`)
  return compoundOutput(matches[0]!)
}

/** Different outputs that are told when there should be one. */
const maxTold = 50

/** Several rules may match that give the same. */
export const any: HitPolicy = matches => {
  const distinct: RuleOutput[] = []
  for (const output of matches) if (distinct.length < maxTold && !distinct.some(other => sameOutput(other, output))) distinct.push(output)
  if (distinct.length > 1) throw new DecisionFailure(`different values aren't allowed for ANY hit policy. found: '${printOutputs(distinct)}'`)
  return compoundOutput(matches[0]!)
}
