import { contextOfInstance, type ElementContext, scopeOf } from '../behaviors/element-context.ts'
import type { Termination } from './element-processor.ts'
import { elementProcessorOf } from './element-processors.ts'

/** The scope of what has terminated looks what that means for it, and so on upward, across call activities. `above` is found before the element is gone. */
export function finishTermination(above: ElementContext | undefined, termination: Termination): void {
  let scope = above
  for (let end = termination; end === 'left' && scope;) {
    const next = aboveOf(scope)
    end = elementProcessorOf(scope.element).childTerminated?.(scope) ?? 'waiting'
    scope = next
  }
}

/** The flow scope, or the call activity that called the process. */
export function aboveOf(context: ElementContext): ElementContext | undefined {
  return scopeOf(context) ?? contextOfInstance(context.processing, context.value.parentElementInstanceKey)
}
