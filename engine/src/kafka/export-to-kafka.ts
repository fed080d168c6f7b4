import { Pool } from 'pg'
import type { RecordStream } from '../runtime/record-stream.ts'
import { writePositions } from '../runtime/stream-position.ts'
import { migrateSchema } from '../store/postgres/migrate-schema.ts'
import { ExportQueue } from './export-queue.ts'
import { ExportedPositions } from './exported-positions.ts'
import { openKafka, type KafkaAccess } from './kafka-access.ts'
import { kafkaSchema } from './kafka-schema.ts'
import { TopicWriter } from './topic-writer.ts'

export interface KafkaExportOptions {
  kafka: KafkaAccess
  /** Made with the broker's defaults where it is not there. */
  topic: string
  /** Of the embedded engine. */
  records: RecordStream
  /** Postgres, schema `kafka`: how far the topic is. */
  connectionString: string
  /** Receives single lines for people. */
  log?: (line: string) => void
}

export interface KafkaExportState {
  reachable: boolean
  /** Why not. */
  failure?: string
  /** Records that Kafka does not have yet. */
  behind: number
}

export interface KafkaExport {
  state(): KafkaExportState
  /** Remembers how far Kafka has the records. Before the engine stops. */
  stop(): Promise<void>
}

/**
 * Writes the embedded engine's records to a topic, shaped, keyed and in the order of Zeebe's Kafka exporter, each at least once. Nobody waits for Kafka: what it can't
 * take stays in the engine's log until it does.
 */
export async function exportToKafka({ kafka, topic, records, connectionString, log = () => undefined }: KafkaExportOptions): Promise<KafkaExport> {
  await migrateSchema({ connectionString, ...kafkaSchema })
  const database = new Pool({ connectionString, max: 1 })
  database.on('error', () => undefined)
  const positions = new ExportedPositions(database, topic)
  const start = await positions.load()
  const writer = new TopicWriter({ kafka: openKafka(kafka), topic, log })
  const queue = new ExportQueue({ writer, positions, start, onStored: (position) => following.passed?.(position), log })
  const following = records.follow(writePositions(start), (batch) => queue.add(batch), { reader: `kafka ${topic}` })
  return {
    state: () => ({ reachable: writer.failure === undefined, ...(writer.failure !== undefined && { failure: writer.failure }), behind: (following.behind?.() ?? 0) + queue.length }),
    async stop() {
      following.close()
      await queue.stop()
      await database.end()
    },
  }
}
