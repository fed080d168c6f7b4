import type { ExecutableElement } from '../model/executable-process.ts'
import { type ElementContext, valueOfElement } from './element-context.ts'

/** Orders an element inside the scope to begin. */
export function activateChild(scope: ElementContext, child: ExecutableElement): number {
  const { processing, key, value } = scope
  const childKey = processing.newKey()
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', childKey, valueOfElement(value, child, key))
  return childKey
}
