import { type ElementContext, instanceOf } from './element-context.ts'

/** A path inside a scope has come to its end: the scope completes when nothing is active in it and no token is on its way. */
export function pathCompleted(scope: ElementContext): void {
  const instance = instanceOf(scope)
  if (instance && instance.children + instance.activeFlows === 0) scope.processing.followUp('PROCESS_INSTANCE', 'COMPLETE_ELEMENT', scope.key, scope.value)
}
