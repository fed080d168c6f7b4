import { type ElementContext, instanceOf } from './element-context.ts'
import { activateItem, type CompletedItem } from './multi-instance.ts'
import { pathCompleted } from './path-completed.ts'
import { terminateChildren } from './terminate-children.ts'

/**
 * An inner instance has completed: the rest is terminated when the condition is satisfied, the next begins in a sequence, and after the last the body completes. That
 * is when there have been as many as the list is long, so a list that has become shorter meanwhile leaves the body waiting, as in Zeebe.
 */
export function itemCompleted(body: ElementContext, { satisfied, size }: CompletedItem): void {
  const { started } = instanceOf(body)!.loop!
  if (satisfied) return void (terminateChildren(body) && pathCompleted(body))
  if (body.element.loop!.sequential && started < size) return activateItem(body)
  if (started === size) pathCompleted(body)
}
