import { Kafka, logLevel } from 'kafkajs'

/** `isTransaction`: as Zeebe's exporter writes, with a mark of Kafka's own at the end. */
export interface Filling { topic: string; partitions?: number; isTransaction?: boolean; messages: { partition?: number; key?: string | null; value: string | Buffer | null }[] }

/** Writes messages to a topic, which is made where it is not there. */
export async function fillTopic(broker: string, { topic, partitions = 1, isTransaction = false, messages }: Filling): Promise<void> {
  const kafka = new Kafka({ brokers: [broker], clientId: 'filler', logLevel: logLevel.NOTHING })
  const [admin, producer] = [kafka.admin(), kafka.producer({ allowAutoTopicCreation: false, ...isTransaction && { transactionalId: `filler-${topic}`, idempotent: true, maxInFlightRequests: 1 } })]
  await Promise.all([admin.connect(), producer.connect()])
  await admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true })
  const transaction = isTransaction ? await producer.transaction() : undefined
  for (let start = 0; start < messages.length; start += 1_000) await (transaction ?? producer).send({ topic, messages: messages.slice(start, start + 1_000).map(({ partition = 0, ...message }) => ({ partition, ...message })) })
  await transaction?.commit()
  await Promise.all([admin.disconnect(), producer.disconnect()])
}
