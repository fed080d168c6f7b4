import knex from 'knex'
import { startKafkaRecords } from '../../src/kafka/index.ts'
import { startProjection } from '../../src/projections/index.ts'
import { listRecords, listSchema } from './list-records.ts'

/** A process that folds a topic until it is killed, and says so after each fold. */
const [connectionString, broker, topic] = process.argv.slice(2) as [string, string, string]
const { records } = await startKafkaRecords({ kafka: { brokers: [broker] }, topic, connectionString })
const fold: typeof listRecords.fold = async (batch, transaction, schema) => {
  await listRecords.fold(batch, transaction, schema)
  console.log(`folded up to ${batch.at(-1)!.position}`)
}
await startProjection({ ...listRecords, fold }, { records, knex: knex({ client: 'pg', connection: connectionString }), schema: listSchema.schema })
