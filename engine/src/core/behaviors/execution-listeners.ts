import type { ExecutionListener } from '../model/executable-process.ts'
import { type ElementContext, instanceOf } from './element-context.ts'
import { extractFailure, type Failure } from './failure.ts'
import { createListenerJob, evaluateJobDefinition } from './jobs.ts'
import { processEventTriggered } from './process-events.ts'
import { variablesSeenFrom } from './variable-scope.ts'
import { setLocalVariables } from './write-variables.ts'

/**
 * Creates the job of the next execution listener of an element; `undefined` when all of this kind are through. One comes after the other, in document order; an incident
 * that is resolved lets them begin anew.
 */
export function callListener(context: ElementContext, eventType: ExecutionListener['eventType']): { failure?: Failure } | undefined {
  const { listeners } = context.element
  const listener = listeners && listeners.filter(one => one.eventType === eventType)[instanceOf(context)?.listenersDone ?? 0]
  if (!listener) return undefined
  const job = evaluateJobDefinition(listener, variablesSeenFrom(context.processing, context.key))
  if ('problem' in job) return { failure: extractFailure(job.problem) }
  createListenerJob(context, eventType === 'start' ? 'START' : 'END', { ...job.value, headers: context.element.listenerHeaders ?? {} })
  return {}
}

/**
 * What the worker of a listener brought along becomes local: in the element as it starts, in the scope around it as it ends. Zeebe keeps no event for a parallel gateway, so
 * variables of its listeners are lost.
 */
export function takeListenerVariables(context: ElementContext): void {
  const { processing, key, value, element } = context
  const { triggers, state } = instanceOf(context)!
  const trigger = triggers[0]
  if (!trigger || element.type === 'PARALLEL_GATEWAY') return
  const scope = state === 'ACTIVATING' || value.flowScopeKey === -1 ? key : value.flowScopeKey
  setLocalVariables(processing, scope, value, trigger.variables)
  processEventTriggered(context, trigger)
}
