import { type ElementContext, instanceOf } from '../behaviors/element-context.ts'
import { followTrigger } from '../behaviors/event-triggers.ts'
import { completeElement } from '../behaviors/transitions.ts'
import type { Termination } from './element-processor.ts'

/**
 * A child of a scope has terminated. Once no child is left: a scope that terminates itself ends (`end`), one that a terminate end event took over
 * completes, and one that an event sub-process took over lets that begin.
 */
export function childTerminated(scope: ElementContext, end: (scope: ElementContext) => Termination): Termination {
  const instance = instanceOf(scope)
  if (!instance || instance.children > 0) return 'waiting'
  if (instance.state === 'TERMINATING') return end(scope)
  if (instance.state === 'ACTIVATED') resume(scope, instance.interruptedBy)
  return 'waiting'
}

function resume(scope: ElementContext, interruptedBy: number | undefined): void {
  const { elements } = scope.process
  if (interruptedBy === undefined) return
  if (elements[interruptedBy]!.type === 'END_EVENT') return completeElement(scope)
  const trigger = instanceOf(scope)!.triggers.find(({ element }) => elements[element]!.flowScope === interruptedBy)
  if (trigger) followTrigger(scope, trigger)
}
