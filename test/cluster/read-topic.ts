import { randomUUID } from 'node:crypto'
import { Kafka, KafkaJSProtocolError, logLevel } from 'kafkajs'

/** A message as any consumer gets it. */
export interface TopicMessage { partition: number; offset: string; key: string; value: string }

/** Everything that a topic holds now, read by a consumer that knows nothing of this product. A Kafka that has just started is asked again until it knows its groups. @throws where Kafka goes away meanwhile */
export async function readTopic(broker: string, topic: string): Promise<TopicMessage[]> {
  for (;;) {
    try {
      return await readOnce(broker, topic)
    } catch (error) {
      if (!(error instanceof KafkaJSProtocolError) || error.type !== 'GROUP_LOAD_IN_PROGRESS') throw error
    }
  }
}

async function readOnce(broker: string, topic: string): Promise<TopicMessage[]> {
  const kafka = new Kafka({ brokers: [broker], clientId: 'outside', logLevel: logLevel.NOTHING })
  const unread = await endsOf(kafka, topic)
  if (unread.size === 0) return []
  const consumer = kafka.consumer({ groupId: `outside.${randomUUID()}` })
  const messages: TopicMessage[] = []
  const done = Promise.withResolvers<void>()
  done.promise.catch(() => undefined)
  consumer.on(consumer.events.CRASH, ({ payload }) => done.reject(payload.error))
  // told for the marks of transactions too, which take an offset and are no messages
  consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { partition, lastOffset } }) => {
    if (BigInt(lastOffset) + 1n >= (unread.get(partition) ?? 0n)) unread.delete(partition)
    if (unread.size === 0) done.resolve()
  })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [topic], fromBeginning: true })
    await consumer.run({ eachBatch: async ({ batch: { partition, messages: batch } }) => { for (const { offset, key, value } of batch) messages.push({ partition, offset, key: String(key), value: String(value) }) } })
    await done.promise
    return messages
  } finally {
    await consumer.disconnect()
  }
}

/** By partition that holds something, the offset behind its last one. */
async function endsOf(kafka: Kafka, topic: string): Promise<Map<number, bigint>> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    return new Map((await admin.fetchTopicOffsets(topic)).filter(({ high, low }) => high !== low).map(({ partition, high }) => [partition, BigInt(high)]))
  } finally {
    await admin.disconnect()
  }
}
