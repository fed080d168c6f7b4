import { Pool } from 'pg'
import type { RecordStream } from '../runtime/record-stream.ts'
import { migrateSchema } from '../store/postgres/migrate-schema.ts'
import { openKafka, type KafkaAccess } from './kafka-access.ts'
import { kafkaSchema } from './kafka-schema.ts'
import { KafkaStream } from './kafka-stream.ts'
import { SetAside } from './set-aside.ts'
import { TopicEnds } from './topic-ends.ts'
import type { TopicReader } from './topic-reader.ts'

export interface KafkaRecordsOptions {
  kafka: KafkaAccess
  /** Filled by Zeebe's Kafka exporter, or by `exportToKafka`. */
  topic: string
  /** Begins the names of the consumer groups, one a reader; installations that share a Kafka need different ones. Default `souffleur`. */
  groupId?: string
  /** Postgres, schema `kafka`: messages that can't be read are set aside there. */
  connectionString: string
  /** Receives single lines for people. */
  log?: (line: string) => void
}

export interface KafkaRecordsState {
  /** Whether Kafka answers all who read. */
  reachable: boolean
  /** Why not. */
  failure?: string
  /** Messages that the slowest reader has not handled yet, as far as is known. */
  behind: number
  /** Messages that could not be read as records. */
  setAside: number
  /** Records that came again and were left out. */
  repeated: number
  /** When the engine wrote the record that was told last, in epoch ms. */
  lastRecordAt?: number
}

export interface KafkaRecords {
  /**
   * The record stream of all partitions of the cluster. Readers with one `reader` name, in whatever process, share the partitions of the topic among them; one that wants every record has a name of its own.
   */
  records: RecordStream
  state(): KafkaRecordsState
  /** Commits what readers have stored and leaves their groups. */
  stop(): Promise<void>
}

/** Reads the records of a Zeebe cluster from Kafka. A Kafka that is away is waited for: only a database that can't be reached rejects. */
export async function startKafkaRecords({ kafka: access, topic, groupId = 'souffleur', connectionString, log = () => undefined }: KafkaRecordsOptions): Promise<KafkaRecords> {
  await migrateSchema({ connectionString, ...kafkaSchema })
  const database = new Pool({ connectionString, max: 1 })
  database.on('error', () => undefined)
  const setAside = new SetAside(database, log)
  await setAside.open()
  const kafka = openKafka(access)
  const ends = new TopicEnds(kafka, topic)
  const records = new KafkaStream({ kafka, topic, groupId, setAside, ends, log })
  return {
    records,
    state: () => stateOf(records.readers, { ends, setAside }),
    async stop() {
      await ends.stop()
      await records.stop()
      await database.end()
    },
  }
}

function stateOf(readers: TopicReader[], { ends, setAside }: { ends: TopicEnds; setAside: SetAside }): KafkaRecordsState {
  const failure = readers.find((reader) => reader.failure !== undefined)?.failure
  const told = readers.flatMap(({ lastTold }) => lastTold ?? [])
  return {
    reachable: failure === undefined,
    ...(failure !== undefined && { failure }),
    behind: Math.max(0, ...readers.map((reader) => reader.behind(ends.ends))),
    setAside: setAside.count,
    repeated: readers.reduce((sum, { repeated }) => sum + repeated, 0),
    ...(told.length > 0 && { lastRecordAt: Math.max(...told) }),
  }
}
