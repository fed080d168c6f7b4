import type { ExecutableElement } from '../model/executable-process.ts'
import { type ElementContext, valueOfElement } from './element-context.ts'

/** Orders an element inside the scope to begin. `childKey`: -1 where it gets its key when it does, as start events do. */
export function activateChild({ processing, key, value }: ElementContext, child: ExecutableElement, childKey = processing.newKey()): void {
  processing.followUp('PROCESS_INSTANCE', 'ACTIVATE_ELEMENT', childKey, valueOfElement(value, child, key))
}
