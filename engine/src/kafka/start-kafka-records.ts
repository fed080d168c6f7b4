import { randomUUID } from 'node:crypto'
import type { Kafka } from 'kafkajs'
import { Pool } from 'pg'
import type { Following, RecordStream } from '../runtime/record-stream.ts'
import { migrateSchema } from '../store/postgres/migrate-schema.ts'
import { openKafka, type KafkaAccess } from './kafka-access.ts'
import { kafkaSchema } from './kafka-schema.ts'
import { SetAside } from './set-aside.ts'
import { TopicEnds } from './topic-ends.ts'
import { TopicReader } from './topic-reader.ts'

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
  const readers = new Set<TopicReader>()
  const leaving = new Set<Promise<void>>()
  const records: RecordStream = {
    follow(position, onRecords, { reader: name, wants } = {}): Following {
      const group = groupOf(groupId, name)
      const reader = new TopicReader({ kafka, topic, groupId: group, position, onRecords, wants, tellsStored: name !== undefined, setAside, log })
      readers.add(reader)
      const leave = async () => {
        readers.delete(reader)
        await reader.stop()
        if (name === undefined) await forgetGroup(kafka, group)
      }
      const close = () => {
        const left = leave().finally(() => leaving.delete(left))
        leaving.add(left)
      }
      return { close, behind: () => reader.behind(ends.ends), passed: (stored) => reader.passed(stored) }
    },
  }
  return {
    records,
    state: () => stateOf([...readers], { ends, setAside }),
    async stop() {
      await ends.stop()
      await Promise.all([...leaving, ...[...readers].map((reader) => reader.stop())])
      await database.end()
    },
  }
}

/** Kafka's tools like names without blanks. */
function groupOf(groupId: string, reader: string = randomUUID()): string {
  return `${groupId}.${reader.replaceAll(/[^\w.-]+/g, '-')}`
}

/** The group of a reader that does not come back. */
async function forgetGroup(kafka: Kafka, groupId: string): Promise<void> {
  const admin = kafka.admin()
  await admin.connect().then(() => admin.deleteGroups([groupId])).catch(() => undefined)
  await admin.disconnect().catch(() => undefined)
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
