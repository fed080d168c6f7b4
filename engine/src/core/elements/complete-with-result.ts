import type { JsonValue } from '@souffleur/schemas'
import type { ElementContext } from '../behaviors/element-context.ts'
import { triggerProcessEvent } from '../behaviors/process-events.ts'
import { completeElement, transitionToActivated } from '../behaviors/transitions.ts'

/** Tasks that the engine itself carries out are done as soon as they begin; their result is treated as that of a job. */
export function completeWithResult(context: ElementContext, resultVariable: string, result: JsonValue): void {
  const { processing, key, value, element } = context
  triggerProcessEvent(processing, key, value, { elementId: element.id, variables: { [resultVariable]: result } })
  transitionToActivated(context)
  completeElement(context)
}
