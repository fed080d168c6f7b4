import { activateEntry, entryTerminated, noSuchEntries, unknownEntries } from '../behaviors/ad-hoc.ts'
import { type ElementContext, instanceOf, unitOfContext } from '../behaviors/element-context.ts'
import { subscribeToEvents } from '../behaviors/event-subscriptions.ts'
import { extractFailure, type Failure } from '../behaviors/failure.ts'
import { createJob, evaluateJob } from '../behaviors/jobs.ts'
import { transitionToActivated } from '../behaviors/transitions.ts'
import { applyInputMappings } from '../behaviors/variable-mapping.ts'
import { variablesSeenFrom } from '../behaviors/variable-scope.ts'
import { mergeVariables, setLocalVariables } from '../behaviors/write-variables.ts'
import { expectStringList } from '../expressions/expect-list.ts'
import { childTerminated } from './container.ts'
import type { ElementProcessor } from './element-processor.ts'
import { concludeActivity, leaveCompleted, leaveTerminated, terminateScope } from './leave.ts'

/** An ad-hoc sub-process, as Zeebe 8.8 runs it: what begins in it is chosen by an expression and by command, in any order and as often as wanted. */
export const adHocSubProcess: ElementProcessor = {
  prepare(context) {
    const failure = applyInputMappings(context)
    if (!failure) setLocalVariables(context.processing, context.key, context.value, { adHocSubProcessElements: context.element.adHoc!.entries })
    return failure
  },

  activate(context) {
    if (context.element.adHoc!.job) return activateLed(context)
    const begun = readEntries(context)
    if ('errorType' in begun) return begun
    beginCollection(context)
    const failure = subscribeToEvents(context)
    if (failure) return failure
    transitionToActivated(context)
    for (const id of begun) activateEntry(context, id, {})
    return undefined
  },

  conclude(context) {
    const { processing, key, value, element } = context
    const name = element.adHoc!.outputCollection
    const collected = name === undefined ? undefined : unitOfContext(context).variables.get(key)?.get(name)?.value
    if (name !== undefined && collected !== undefined) mergeVariables(processing, value.flowScopeKey, value, { [name]: collected })
    return concludeActivity(context)
  },

  complete: leaveCompleted,
  terminate: terminateScope,

  childTerminated(scope) {
    const instance = instanceOf(scope)
    if (instance?.children === 0 && instance.state === 'ACTIVATED' && instance.interruptedBy === undefined) entryTerminated(scope)
    return childTerminated(scope, leaveTerminated)
  },
}

/** Nothing begins before the worker of its job says so. */
function activateLed(context: ElementContext): Failure | undefined {
  const job = evaluateJob(context)
  if (!('value' in job)) return job as Failure
  beginCollection(context)
  const failure = subscribeToEvents(context)
  if (failure) return failure
  createJob(context, job.value)
  transitionToActivated(context)
  return undefined
}

function beginCollection({ processing, key, value, element }: ElementContext): void {
  const { outputCollection } = element.adHoc!
  if (outputCollection !== undefined) setLocalVariables(processing, key, value, { [outputCollection]: [] })
}

function readEntries(context: ElementContext): string[] | Failure {
  const { processing, key, element } = context
  const { activeElements } = element.adHoc!
  if (!activeElements) return []
  const ids = expectStringList(activeElements, variablesSeenFrom(processing, key))
  if ('problem' in ids) return extractFailure(`Failed to activate ad-hoc elements. ${ids.problem}`)
  const unknown = unknownEntries(context, ids.value)
  return unknown.length === 0 ? ids.value : extractFailure(noSuchEntries(processing.keyText(key), unknown))
}
