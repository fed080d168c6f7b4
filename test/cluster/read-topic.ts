import { randomUUID } from 'node:crypto'
import { Kafka, logLevel } from 'kafkajs'

/** A message as any consumer gets it. */
export interface TopicMessage { partition: number; offset: string; key: string; value: string }

/** Everything that a topic holds now, read by a consumer that knows nothing of this product. */
export async function readTopic(broker: string, topic: string): Promise<TopicMessage[]> {
  const kafka = new Kafka({ brokers: [broker], clientId: 'outside', logLevel: logLevel.NOTHING })
  const ends = await endsOf(kafka, topic)
  const consumer = kafka.consumer({ groupId: `outside.${randomUUID()}` })
  const messages: TopicMessage[] = []
  const done = Promise.withResolvers<void>()
  const isDone = () => [...ends].every(([partition, end]) => messages.filter((message) => message.partition === partition).length >= end)
  if (isDone()) return []
  await consumer.connect()
  await consumer.subscribe({ topics: [topic], fromBeginning: true })
  await consumer.run({
    eachBatch: async ({ batch: { partition, messages: batch } }) => {
      for (const { offset, key, value } of batch) messages.push({ partition, offset, key: String(key), value: String(value) })
      if (isDone()) done.resolve()
    },
  })
  await done.promise
  await consumer.disconnect()
  return messages
}

/** By partition, how many messages it holds. */
async function endsOf(kafka: Kafka, topic: string): Promise<Map<number, number>> {
  const admin = kafka.admin()
  await admin.connect()
  try {
    return new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high, low }) => [partition, Number(high) - Number(low)]))
  } finally {
    await admin.disconnect()
  }
}
