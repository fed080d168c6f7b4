import type { Value } from '../expressions/values/value.ts'
import type { DecisionExpression, UnaryTests } from './feel.ts'

/** A decision table as it is evaluated. */
export interface DecisionTable {
  inputs: readonly InputClause[]
  outputs: readonly OutputClause[]
  rules: readonly Rule[]
  /** Of the rules that match only the first counts: outputs of others are not evaluated. */
  firstOnly: boolean
  /** Makes one value of the outputs of all rules that count, of which there is at least one. Throws `DecisionFailure`. */
  applyHitPolicy: HitPolicy
}

export type HitPolicy = (matches: readonly RuleOutput[]) => Value

/** What one rule gives, by the names of outputs. */
export type RuleOutput = ReadonlyMap<string, Value>

export interface InputClause { id: string; name: string; expression: DecisionExpression }

export interface OutputClause {
  id: string
  name: string
  /** As evaluation records name it. */
  label: string
  byDefault?: DecisionExpression
  /** Rank of each value that is listed, by its text without quotes. */
  priorities: ReadonlyMap<string, number>
}

/** Tests and results stand in the order of inputs and outputs; there may be fewer or more of them. */
export interface Rule { id: string; tests: readonly UnaryTests[]; results: readonly DecisionExpression[] }
