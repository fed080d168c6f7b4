import { findCalledDefinition } from '../behaviors/called-process.ts'
import { type ElementContext, instanceOf, unitOfContext } from '../behaviors/element-context.ts'
import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { localVariables, visibleVariables } from '../behaviors/variable-scope.ts'
import { mergeVariables } from '../behaviors/write-variables.ts'
import { processInstanceValue, valueOfElement } from '../behaviors/element-context.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, leaveTerminated } from './leave.ts'

/** Call activities: another process runs in their place. */
export const callActivity: ElementProcessor = {
  prepare: applyInputMappings,

  activate(context) {
    const called = findCalledDefinition(context)
    if ('errorType' in called) return called
    const unsubscribed = subscribeToEvents(context)
    if (unsubscribed) return unsubscribed
    transitionToActivated(context)
    callProcess(context, called.definition)
    return undefined
  },

  conclude: concludeActivity,
  complete: leaveCompleted,

  terminate(context) {
    unsubscribeFromEvents(context)
    const { processing } = context
    const unit = unitOfContext(context)
    const called = unit.elementInstances.get(instanceOf(context)?.calledInstance ?? -1)
    if (!called) return leaveTerminated(context)
    processing.followUp('PROCESS_INSTANCE', 'TERMINATE_ELEMENT', called.key, processInstanceValue(processing.state, unit, called))
    return 'waiting'
  },

  childTerminated: leaveTerminated,
}

/** The called process begins with copies of the variables that it may see. */
function callProcess(context: ElementContext, definition: number): void {
  const { processing, key, element, value } = context
  const { bpmnProcessId, elements } = processing.state.process(definition)
  const processInstanceKey = processing.newKey()
  const called = {
    ...valueOfElement(value, elements[0]!, -1), bpmnProcessId, processDefinitionKey: definition, version: processing.state.definitions.get(definition)!.version,
    processInstanceKey, parentProcessInstanceKey: value.processInstanceKey, parentElementInstanceKey: key,
  }
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', processInstanceKey, called)
  const unit = unitOfContext(context)
  if (element.calledElement!.propagateAllParentVariables) mergeVariables(processing, processInstanceKey, called, visibleVariables(unit, key))
  else if (element.inputMappings.length > 0) mergeVariables(processing, processInstanceKey, called, localVariables(unit, key))
}
