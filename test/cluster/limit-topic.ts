import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs'

/** Makes a topic where it is not there, and lets it take messages of so many bytes at most. */
export async function limitTopic(broker: string, topic: string, bytes: number): Promise<void> {
  const admin = new Kafka({ brokers: [broker], clientId: 'limiter', logLevel: logLevel.NOTHING }).admin()
  await admin.connect()
  await admin.createTopics({ topics: [{ topic }], waitForLeaders: true })
  await admin.alterConfigs({ validateOnly: false, resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries: [{ name: 'max.message.bytes', value: String(bytes) }] }] })
  await admin.disconnect()
}
