import type { ElementContext } from '../behaviors/element-context.ts'
import { evaluateDecisionVersion } from '../behaviors/evaluate-decision-version.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { boundDecision } from '../behaviors/find-decision.ts'
import { unboundMessage } from '../behaviors/unbound-messages.ts'
import type { Binding } from '../model/executable-process.ts'
import type { Processing } from '../processing.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { expectString } from '../expressions/expect-string.ts'
import { decisionNotFound } from '../rejections.ts'
import { completeWithResult } from './complete-with-result.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, terminateActivity } from './leave.ts'

/** Business rule tasks that call a decision: its result is treated as that of a job. */
export const businessRuleTask: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const decision = findCalledDecision(context)
    if (typeof decision !== 'number') return decision
    const { processing, key, element } = context
    const { evaluation } = evaluateDecisionVersion(processing, decision, { variables: variablesSeenFrom(processing, key).all(), caller: callerOf(context) })
    if (evaluation.failure) return { errorType: 'DECISION_EVALUATION_ERROR', message: evaluation.failure.message }
    completeWithResult(context, element.calledDecision!.resultVariable, evaluation.output)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,
  terminate: terminateActivity,
}

/** Key of the decision that is called. */
function findCalledDecision({ processing, key, value, element }: ElementContext): number | Failure {
  const decisionId = expectString(element.calledDecision!.decisionId, variablesSeenFrom(processing, key))
  if ('problem' in decisionId) return extractFailure(decisionId.problem)
  const binding = { ...element.calledDecision!, definition: value.processDefinitionKey }
  const found = boundDecision(processing.state, decisionId.value, binding)
  if (found !== undefined) return found
  return { errorType: 'CALLED_DECISION_ERROR', message: unboundDecision(processing, binding, decisionId.value) ?? decisionNotFound(decisionId.value) }
}

function unboundDecision(processing: Processing, binding: Binding & { definition: number }, id: string): string | undefined {
  const named = { expected: `Expected to evaluate decision '${id}'`, expectedByTag: `Expected to evaluate decision with id '${id}'`, kind: 'decision', toDo: 'evaluate' }
  const unbound = unboundMessage(processing, { ...binding, ...named })
  return binding.binding === 'versionTag' ? `${unbound} To resolve this incident, deploy a decision with the given id and version tag.` : unbound
}

function callerOf({ key, value: { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId } }: ElementContext) {
  return { bpmnProcessId, processDefinitionKey, processInstanceKey, elementId, elementInstanceKey: key }
}
