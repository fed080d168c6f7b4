import { TENANT, type MessageValue } from '../record-values.ts'
import type { Processor } from './processor.ts'

/** The event carries the key only, as Zeebe's does. */
export const expireMessage: Processor<'MESSAGE'> = ({ key }, processing) => {
  if (!processing.state.messages.get(key)) return processing.reject('NOT_FOUND', `Expected to expire message with key '${processing.keyText(key)}', but no such message was found`)
  const nothing: MessageValue = { name: '', correlationKey: '', timeToLive: -1, deadline: -1, messageId: '', variables: {}, tenantId: TENANT }
  return processing.event('MESSAGE', 'EXPIRED', key, nothing)
}
