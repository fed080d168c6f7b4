import { childrenOf, contextOfInstance, type ElementContext, instanceOf, unitOfContext } from './element-context.ts'
import { unsubscribeFromEvents } from './event-subscriptions.ts'
import { resolveIncidents } from './incidents.ts'
import { cancelJob } from './jobs.ts'
import { transitionToTerminated, transitionToTerminating } from './transitions.ts'
import { cancelUserTaskAtOnce } from './user-task-life.ts'

/** Terminates an element instance and everything inside it, called processes included, in one go: nothing follows from it. */
export function terminateAtOnce(element: ElementContext): void {
  const terminated: ElementContext[] = []
  const waiting = [element]
  for (let context = waiting.pop(); context; context = waiting.pop()) {
    if (instanceOf(context)?.state !== 'TERMINATING') transitionToTerminating(context)
    terminated.push(context)
    cancelJob(context)
    cancelUserTaskAtOnce(context)
    resolveIncidents(context)
    unsubscribeFromEvents(context)
    waiting.push(...inside(context))
  }
  for (const context of terminated.reverse()) transitionToTerminated(context)
}

/** Children of a scope, or the process that a call activity called. */
function inside(context: ElementContext): ElementContext[] {
  const { processing, key } = context
  const called = instanceOf(context)?.calledInstance
  const keys = called === undefined ? childrenOf(unitOfContext(context), key).map(child => child.key) : [called]
  return keys.map(child => contextOfInstance(processing, child)).filter(isAlive)
}

function isAlive(context: ElementContext | undefined): context is ElementContext {
  const state = context && instanceOf(context)?.state
  return state !== undefined && state !== 'COMPLETED'
}
