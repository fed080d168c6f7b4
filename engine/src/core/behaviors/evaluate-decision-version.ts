import type { Variables } from '@souffleur/schemas'
import { evaluateDecision, type DecisionEvaluation } from '../decisions/evaluate-decision.ts'
import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import { type DecisionEvaluationValue, type EvaluatedDecisionValue, TENANT } from '../record-values.ts'

/** The element of a process that has a decision evaluated. */
export type DecisionCaller = Pick<DecisionEvaluationValue, 'bpmnProcessId' | 'processDefinitionKey' | 'processInstanceKey' | 'elementId' | 'elementInstanceKey'>

const nobody: DecisionCaller = { bpmnProcessId: '', processDefinitionKey: -1, processInstanceKey: -1, elementId: '', elementInstanceKey: -1 }

/** Evaluates one version of a decision and writes down how it was made: EVALUATED, or FAILED. */
export function evaluateDecisionVersion(processing: Processing, decisionKey: number, { variables, caller = nobody }: { variables: Variables; caller?: DecisionCaller }): { evaluation: DecisionEvaluation; record: EngineRecord<DecisionEvaluationValue> } {
  const { decisionId, decisionName, version, requirements, decisionRequirementsId } = processing.state.decisions.get(decisionKey)!
  const evaluation = evaluateDecision(processing.state.decisionModel(requirements), decisionId, { variables, now: processing.now })
  const record = processing.event('DECISION_EVALUATION', evaluation.failure ? 'FAILED' : 'EVALUATED', processing.newKey(), {
    decisionKey, decisionId, decisionName, decisionVersion: version, decisionRequirementsId, decisionRequirementsKey: requirements,
    decisionOutput: evaluation.decisionOutput, variables: {}, ...caller,
    evaluatedDecisions: withVersions(processing, requirements, evaluation),
    evaluationFailureMessage: evaluation.failure?.message ?? '', failedDecisionId: evaluation.failure?.decisionId ?? '', tenantId: TENANT,
  })
  return { evaluation, record }
}

function withVersions({ state }: Processing, requirements: number, { evaluatedDecisions }: DecisionEvaluation): EvaluatedDecisionValue[] {
  const versions = new Map([...state.decisions.inGroup(String(requirements))].map(key => [state.decisions.get(key)!.decisionId, { decisionKey: key, decisionVersion: state.decisions.get(key)!.version }]))
  const knowledge = { decisionKey: -1, decisionVersion: -1 }
  return evaluatedDecisions.map(evaluated => ({ ...evaluated, ...versions.get(evaluated.decisionId) ?? knowledge, tenantId: TENANT }))
}
