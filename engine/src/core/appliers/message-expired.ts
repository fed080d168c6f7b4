import type { MessageValue } from '../record-values.ts'
import { messageIdKey } from '../state/partition-state.ts'
import type { Applier } from './applier.ts'

/** The message is gone, and its id may be used again. */
export const applyMessageExpired: Applier<MessageValue> = (state, key) => {
  const message = state.messages.get(key)
  if (!message) return
  state.messages.delete(key)
  if (message.messageId !== '') state.messageIds.delete(messageIdKey(message.name, message.correlationKey, message.messageId))
}
