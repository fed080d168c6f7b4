import { Kafka, logLevel } from 'kafkajs'

export interface Filling { topic: string; partitions?: number; messages: { partition?: number; key?: string | null; value: string | Buffer | null }[] }

/** Writes messages to a topic, which is made where it is not there. */
export async function fillTopic(broker: string, { topic, partitions = 1, messages }: Filling): Promise<void> {
  const kafka = new Kafka({ brokers: [broker], clientId: 'filler', logLevel: logLevel.NOTHING })
  const [admin, producer] = [kafka.admin(), kafka.producer({ allowAutoTopicCreation: false })]
  await Promise.all([admin.connect(), producer.connect()])
  await admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true })
  for (let start = 0; start < messages.length; start += 1_000) await producer.send({ topic, messages: messages.slice(start, start + 1_000).map(({ partition = 0, ...message }) => ({ partition, ...message })) })
  await Promise.all([admin.disconnect(), producer.disconnect()])
}
