import type { EngineRecord } from '../record.ts'
import { TENANT, type MessageValue } from '../record-values.ts'
import { rejections } from '../rejections.ts'
import type { Processor } from './processor.ts'

/** The events carry the key only, as Zeebe's do. */
export const expireMessages: Processor<'MESSAGE_BATCH'> = ({ value: { messageKeys } }, processing) => {
  const nothing: MessageValue = { name: '', correlationKey: '', timeToLive: -1, deadline: -1, messageId: '', variables: {}, tenantId: TENANT }
  const gone = messageKeys.find(key => !processing.state.messages.get(key))
  if (gone !== undefined) return processing.reject(rejections.message(processing.keyText(gone)))
  let last: EngineRecord<any> | undefined
  for (const key of messageKeys) last = processing.event('MESSAGE', 'EXPIRED', key, nothing)
  return last
}
