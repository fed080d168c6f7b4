import { TENANT, type MessageValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The event carries the key only, as Zeebe's does. */
export const expireMessage: Processor<'MESSAGE'> = ({ key }, processing) => {
  if (!processing.state.messages.get(key)) return processing.reject(rejections.message(processing.keyText(key)))
  const nothing: MessageValue = { name: '', correlationKey: '', timeToLive: -1, deadline: -1, messageId: '', variables: {}, tenantId: TENANT }
  return processing.event('MESSAGE', 'EXPIRED', key, nothing)
}
