import type { ElementContext } from '../behaviors/element-context.ts'
import { evaluateDecisionVersion } from '../behaviors/evaluate-decision-version.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { latestDecision } from '../behaviors/find-decision.ts'
import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectString } from '../expressions/expect-string.ts'
import { decisionNotFound } from '../rejections.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity } from './leave.ts'

/** Business rule tasks that call a decision: its result is treated as that of a job. */
export const businessRuleTask: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const decision = findCalledDecision(context)
    if (typeof decision !== 'number') return decision
    const { processing, key, value, element } = context
    const { evaluation } = evaluateDecisionVersion(processing, decision, { variables: variablesSeenFrom(processing, key).all(), caller: callerOf(context) })
    if (evaluation.failure) return { errorType: 'DECISION_EVALUATION_ERROR', message: evaluation.failure.message }
    triggerProcessEvent(processing, key, value, { elementId: element.id, variables: { [element.calledDecision!.resultVariable]: evaluation.output } })
    transitionToActivated(context)
    completeElement(context)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,
  terminate: terminateActivity,
}

/** Key of the decision that is called, the latest version of its id. */
function findCalledDecision({ processing, key, element }: ElementContext): number | Failure {
  const decisionId = expectString(element.calledDecision!.decisionId, variablesSeenFrom(processing, key))
  if ('problem' in decisionId) return extractFailure(decisionId.problem)
  return latestDecision(processing.state, decisionId.value) ?? { errorType: 'CALLED_DECISION_ERROR', message: decisionNotFound(decisionId.value) }
}

function callerOf({ key, value: { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId } }: ElementContext) {
  return { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId, elementInstanceKey: key }
}
