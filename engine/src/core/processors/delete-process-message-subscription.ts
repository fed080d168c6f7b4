import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The message side has let go. */
export const deleteProcessMessageSubscription: Processor<'PROCESS_MESSAGE_SUBSCRIPTION'> = ({ value: { elementInstanceKey, messageName } }, processing) => {
  const { closingSubscriptions } = processing.state
  for (const key of closingSubscriptions.inGroup(String(elementInstanceKey))) {
    const subscription = closingSubscriptions.get(key)!
    if (subscription.messageName === messageName) return void processing.event('PROCESS_MESSAGE_SUBSCRIPTION', 'DELETED', key, subscription)
  }
  processing.reject(rejections.processSubscription('delete', processing.keyText(elementInstanceKey), { messageName }))
}
