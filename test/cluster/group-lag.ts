import { Kafka, logLevel } from 'kafkajs'

/** How many offsets a consumer group is behind the end of a topic, as Kafka's own tools count it: what was never committed counts from the beginning. */
export async function groupLag(broker: string, topic: string, groupId: string): Promise<number> {
  const admin = new Kafka({ brokers: [broker], clientId: 'lag', logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  try {
    const [committed] = await admin.fetchOffsets({ groupId, topics: [topic] })
    const offsets = new Map(committed!.partitions.map(({ partition, offset }) => [partition, Math.max(0, Number(offset))]))
    return (await admin.fetchTopicOffsets(topic)).reduce((lag, { partition, high }) => lag + Number(high) - (offsets.get(partition) ?? 0), 0)
  } finally {
    await admin.disconnect()
  }
}
