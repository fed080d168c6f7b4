import { evaluateDecisionVersion } from '../behaviors/evaluate-decision-version.ts'
import { latestDecision } from '../behaviors/find-decision.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** Evaluates the latest version of a decision id, or the version with a key. An evaluation that fails is an answer too. */
export const evaluateDecisionCommand: Processor<'DECISION_EVALUATION'> = ({ value: { decisionId, decisionKey, variables } }, processing) => {
  const { state } = processing
  if (decisionId === '' && decisionKey === -1) return processing.reject(rejections.decisionUnnamed())
  const found = decisionId === '' ? state.decisions.get(decisionKey) && decisionKey : latestDecision(state, decisionId)
  if (found === undefined) return processing.reject(decisionId === '' ? rejections.decisionOfKey(processing.keyText(decisionKey)) : rejections.decisionOfId(decisionId))
  return evaluateDecisionVersion(processing, found, { variables }).record
}
