import { afterAll, beforeAll } from 'vitest'
import { kafkaExporter } from '../../../test/cluster/kafka-exporter.ts'
import { startKafka, type Kafka } from '../../../test/cluster/start-kafka.ts'
import { startZeebe } from '../../../test/cluster/start-zeebe.ts'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { exportToKafka, startKafkaRecords } from '../../src/kafka/index.ts'
import { startEngine } from '../../src/start-engine.ts'
import { describeProjections } from '../projections/describe-projections.ts'

let kafka: Kafka
beforeAll(async () => { kafka = await startKafka() })
afterAll(() => kafka.stop())

describeProjections('projections of Kafka, filled by the embedded engine', async (database) => {
  const [connectionString, access] = [await database.newDatabase(), { kafka: { brokers: [kafka.address] }, topic: 'embedded' }]
  const engine = await startEngine({ connectionString })
  const exporting = await exportToKafka({ ...access, records: engine.records, connectionString })
  const source = await startKafkaRecords({ ...access, connectionString })
  return {
    client: engine.client, records: source.records,
    async stop() {
      await source.stop()
      await exporting.stop()
      await engine.stop()
    },
  }
})

describeProjections('projections of Kafka, filled by a real Zeebe', async (database) => {
  const zeebe = await startZeebe({ exporters: kafkaExporter({ broker: kafka.address, topic: 'zeebe' }) })
  const client = createWireEngineClient(zeebe.address)
  const source = await startKafkaRecords({ kafka: { brokers: [kafka.address] }, topic: 'zeebe', connectionString: await database.newDatabase() })
  return {
    client, records: source.records,
    async stop() {
      client.close()
      await source.stop()
      await zeebe.stop()
    },
  }
})
