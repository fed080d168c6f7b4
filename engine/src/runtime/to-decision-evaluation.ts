import type { DecisionEvaluation } from '../client/engine-client.ts'
import type { DecisionEvaluationValue, EngineRecord } from '../core/index.ts'
import { toBorderKey } from './border-key.ts'

/** What a decision came to, as its caller is told. A decision that failed has no output at all. */
export function toDecisionEvaluation({ key, value }: EngineRecord<DecisionEvaluationValue>): DecisionEvaluation {
  const { decisionId, decisionName, decisionVersion, decisionRequirementsId, decisionOutput, failedDecisionId, evaluationFailureMessage: failureMessage } = value
  return {
    decisionKey: toBorderKey(value.decisionKey), decisionId, decisionName, decisionVersion,
    decisionRequirementsId, decisionRequirementsKey: toBorderKey(value.decisionRequirementsKey),
    decisionOutput: failureMessage === '' ? decisionOutput : '', failedDecisionId, failureMessage,
    evaluatedDecisions: value.evaluatedDecisions.map(({ tenantId: _tenantId, ...evaluated }) => ({ ...evaluated, decisionKey: toBorderKey(evaluated.decisionKey) })),
    decisionInstanceKey: toBorderKey(key),
  }
}
