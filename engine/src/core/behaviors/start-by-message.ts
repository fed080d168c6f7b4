import type { Variables } from '@souffleur/schemas'
import type { Processing } from '../processing.ts'
import { TENANT } from '../record-values.ts'
import type { MessageRow, MessageStartSubscriptionRow } from '../state/rows.ts'
import { messageGroup } from '../state/partition-state.ts'
import type { ElementContext } from './element-context.ts'
import { latestDefinition } from './find-definition.ts'
import { messageStartsOf } from './start-subscriptions.ts'
import { startProcess } from './start-process.ts'

interface IncomingMessage { key: number; correlationKey: string; variables: Variables }

/** A message starts a process instance, which then holds the lock of the correlation key. Answers the key of the instance. */
export function startByMessage(processing: Processing, subscriptionKey: number, message: IncomingMessage): number {
  const { definition, bpmnProcessId, messageName, startEventId } = processing.state.messageStartSubscriptions.get(subscriptionKey)!
  const processInstanceKey = processing.newKey()
  processing.event('MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', subscriptionKey, {
    processDefinitionKey: definition, bpmnProcessId, startEventId, messageName, messageKey: message.key, correlationKey: message.correlationKey,
    processInstanceKey, variables: message.variables, tenantId: TENANT,
  })
  startProcess(processing, { definition, processInstanceKey, startEventId, variables: message.variables })
  return processInstanceKey
}

/** The instance that held the lock of a correlation key has ended: the oldest message that waited for it starts the next one. */
export function correlateNextMessage({ processing, value }: ElementContext, correlationKey: string): void {
  const definition = latestDefinition(processing.state, value.bpmnProcessId)?.definition
  let oldest: { subscription: number; message: IncomingMessage } | undefined
  if (definition === undefined) return
  for (const [subscription, row] of messageStartsOf(processing, definition)) {
    const message = oldestMessage(processing, row, correlationKey)
    if (message && (!oldest || message.key < oldest.message.key)) oldest = { subscription, message }
  }
  if (oldest) startByMessage(processing, oldest.subscription, oldest.message)
}

function oldestMessage(processing: Processing, { messageName, bpmnProcessId }: MessageStartSubscriptionRow, correlationKey: string): IncomingMessage | undefined {
  for (const key of processing.state.messages.inGroup(messageGroup(messageName, correlationKey))) {
    const message = processing.state.messages.get(key)!
    if (isDeliverable(message, bpmnProcessId, processing.now)) return { key, correlationKey, variables: message.variables }
  }
  return undefined
}

/** Whether a buffered message is still good for a process id that has not had it. */
export function isDeliverable(message: Readonly<MessageRow>, bpmnProcessId: string, now: number): boolean {
  return message.deadline > now && !message.correlatedTo.includes(bpmnProcessId)
}
