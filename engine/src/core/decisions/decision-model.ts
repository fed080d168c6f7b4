import type { Value } from '../expressions/values/value.ts'
import type { Scope } from './scope.ts'
import type { TableTrace } from './trace.ts'

/** How a decision is made, as Zeebe names it in evaluation records. `UNKNOWN`: a business knowledge model without logic. */
export type DecisionType = 'DECISION_TABLE' | 'LITERAL_EXPRESSION' | 'CONTEXT' | 'LIST' | 'RELATION' | 'INVOCATION' | 'UNKNOWN'

/** A DMN file ready to be evaluated: a graph of decisions and what they know. Plain data and closures; shared by every evaluation. */
export interface DecisionModel {
  id: string
  name: string
  namespace: string
  /** By id, in document order. */
  decisions: ReadonlyMap<string, Decision>
}

/** Logic gives a value or throws `DecisionFailure`. A table tells `trace` what it looked at and what matched. */
export interface DecisionLogic {
  type: DecisionType
  evaluate: (scope: Scope, trace?: TableTrace) => Value
}

interface Named { id: string; name: string; logic: DecisionLogic; requiredKnowledge: readonly KnowledgeModel[] }

export interface Decision extends Named {
  /** Under this name those who require the decision see its result. */
  resultName: string
  /** `typeRef` of its variable; empty where it has none. */
  resultType: string
  /** Ids of the decisions whose results it needs. */
  requiredDecisions: readonly string[]
  /** `zeebe:versionTag` (8.6); empty where it has none. */
  versionTag: string
}

/** A business knowledge model: a function that decisions and other knowledge models call by its name. */
export interface KnowledgeModel extends Named { parameters: readonly Parameter[] }

/** `type` is a `typeRef`, empty where there is none. */
export interface Parameter { name: string; type: string }
