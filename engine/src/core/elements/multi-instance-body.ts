import { type ElementContext, instanceOf, unitOfContext } from '../behaviors/element-context.ts'
import { subscribeToEvents, unsubscribeFromEvents } from '../behaviors/event-subscriptions.ts'
import { extractFailure } from '../behaviors/failure.ts'
import { activateItem, readInputCollection } from '../behaviors/multi-instance.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'
import { mergeVariables, setLocalVariables } from '../behaviors/write-variables.ts'
import type { ElementProcessor, Termination } from './element-processor.ts'
import { leaveCompleted, leaveTerminated, terminateScope } from './leave.ts'

/** Multi-instance bodies: their activity runs once for each item of a list, all at once or one after another. */
export const multiInstanceBody: ElementProcessor = {
  activate(context) {
    const items = readInputCollection(context, context.key)
    if ('problem' in items) return extractFailure(items.problem)
    const failure = subscribeToEvents(context)
    if (failure) return failure
    transitionToActivated(context)
    begin(context, items.value.length)
    return undefined
  },

  complete(context) {
    const { processing, key, value, element } = context
    unsubscribeFromEvents(context)
    const name = element.loop!.outputCollection
    const collected = name === undefined ? undefined : unitOfContext(context).variables.get(key)?.get(name)?.value
    if (name !== undefined && collected !== undefined) mergeVariables(processing, value.flowScopeKey, value, { [name]: collected })
    return leaveCompleted(context)
  },

  terminate: terminateScope,

  childTerminated(body): Termination {
    const instance = instanceOf(body)
    if (!instance || instance.children > 0) return 'waiting'
    if (instance.state === 'TERMINATING') return leaveTerminated(body)
    completeElement(body)
    return 'waiting'
  },
}

function begin(context: ElementContext, size: number): void {
  const { processing, key, value, element } = context
  const { outputCollection, sequential } = element.loop!
  if (outputCollection !== undefined) setLocalVariables(processing, key, value, { [outputCollection]: Array.from({ length: size }, () => null) })
  if (size === 0) return completeElement(context)
  if (sequential) return activateItem(context)
  processing.followUp('PROCESS_INSTANCE_BATCH', 'ACTIVATE', processing.newKey(), { processInstanceKey: value.processInstanceKey, batchElementInstanceKey: key, index: size, tenantId: value.tenantId })
}
