import type { ElementContext } from '../behaviors/element-context.ts'
import { callListener } from '../behaviors/execution-listeners.ts'
import type { Failure } from '../behaviors/failure.ts'
import type { ElementProcessor } from './element-processor.ts'

/** ELEMENT_ACTIVATING is written: the element prepares, and activates once its start listeners are through. */
export function begin(processor: ElementProcessor, context: ElementContext): Failure | undefined {
  return processor.prepare?.(context) ?? goOnBeginning(processor, context)
}

/** The next start listener, or what follows the last. */
export function goOnBeginning(processor: ElementProcessor, context: ElementContext): Failure | undefined {
  const called = callListener(context, 'start')
  return called ? called.failure : processor.activate(context)
}

/** ELEMENT_COMPLETING is written: the element concludes, and completes once its end listeners are through. */
export function finish(processor: ElementProcessor, context: ElementContext): Failure | undefined {
  return processor.conclude?.(context) ?? goOnFinishing(processor, context)
}

/** The next end listener, or what follows the last. */
export function goOnFinishing(processor: ElementProcessor, context: ElementContext): Failure | undefined {
  const called = callListener(context, 'end')
  return called ? called.failure : processor.complete(context)
}
