import type { MessageValue } from '../record-values.ts'
import { messageIdKey } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'

export const applyMessagePublished: Applier<MessageValue> = (state, key, { name, correlationKey, messageId, timeToLive, deadline, variables }) => {
  state.messages.put(key, { name, correlationKey, messageId, timeToLive, deadline, variables, correlatedTo: [] })
  if (messageId !== '') state.messageIds.put(messageIdKey(name, correlationKey, messageId), key)
}
