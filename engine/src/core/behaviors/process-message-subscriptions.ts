import type { Processing } from '../processing.ts'
import type { MessageSubscriptionValue } from '../record-values.ts'
import type { ProcessMessageSubscription } from '../state/unit.ts'
import { contextOfInstance, type ElementContext, unitOfContext } from './element-context.ts'

interface FoundSubscription { key: number; subscription: Readonly<ProcessMessageSubscription>; context: ElementContext }

/** The process side of a subscription that is not closing; `undefined` when there is none. */
export function findProcessSubscription(processing: Processing, { elementInstanceKey, messageName }: MessageSubscriptionValue): FoundSubscription | undefined {
  const context = contextOfInstance(processing, elementInstanceKey)
  if (!context) return undefined
  for (const [key, subscription] of unitOfContext(context).subscriptions) {
    if (subscription.elementInstance === elementInstanceKey && subscription.messageName === messageName) return { key, subscription, context }
  }
  return undefined
}
