import { Pool } from 'pg'
import { answerTimeout, breakWhenSilent } from './break-when-silent.ts'
import { connect } from './connect.ts'
import { readLogData } from './log-data.ts'
import { explainRefusal } from './explain-refusal.ts'
import { engineSchema } from './engine-schema.ts'
import { migrateSchema } from './migrate-schema.ts'
import { numbersAsNumbers } from './numbers-as-numbers.ts'
import { NewsBoard } from './news-board.ts'
import { query } from './query.ts'
import { rowReader } from './row-reader.ts'
import { keepPartitionCount } from './statements/keep-partition-count.ts'
import { keepReaders } from './statements/keep-readers.ts'
import { leaderOf } from './statements/leader-of.ts'
import { lastPosition } from './statements/last-position.ts'
import { readLog } from './statements/read-log.ts'
import { readerPositions } from './statements/reader-positions.ts'
import { trimLog } from './statements/trim-log.ts'
import { tryWriting } from './statements/try-writing.ts'
import { takePartition } from './take-partition.ts'
import { watchReleases } from './watch-releases.ts'
import type { Leader, LogEntry, LogReader, Store } from '../store.ts'

/** Connections for readers of the log, beside the one of each partition. */
const readerConnections = 2

/** The store on Postgres 15 or later, in schema `engine`, brought up to date first. Rejects with `DatabaseUnreachableError` and `NewerSchemaError`. */
export async function createPostgresStore(connectionString: string): Promise<Store> {
  await migrateSchema({ connectionString, ...engineSchema })
  const readers = new Pool({ connectionString, max: readerConnections, query_timeout: answerTimeout, ...numbersAsNumbers })
  readers.on('error', () => undefined)
  const board = new NewsBoard(connectionString, readers)
  return {
    takePartition: async (partitionId, leaseMs, address) => takePartition(await openWriter(connectionString), { partitionId, leaseMs, address }).catch(explainRefusal(partitionId)),
    leaderOf: async (partitionId) => readLeader(await query(readers, leaderOf, [partitionId])),
    readRows: (partitionId, ...wanted) => rowReader(readers, partitionId).loadRows(...wanted),
    readGroup: (partitionId, ...wanted) => rowReader(readers, partitionId).loadGroup(...wanted),
    tell: (news) => board.tell(news),
    onNews: (listener) => board.listen(listener),
    tryWriting: async (partitionId) => void (await readers.query(tryWriting.text).catch(explainRefusal(partitionId))),
    readLog: async (partitionId, position, limit) => {
      const rows = await query(readers, readLog, [partitionId, position, limit])
      return rows.flatMap(readLogRow).filter((entry) => entry.lastPosition > position)
    },
    trimLog: async (partitionId, { through, age, before }, limit) => (await readers.query({ ...trimLog, values: [partitionId, through, age, before, limit] })).rowCount ?? 0,
    keepReaders: async (partitionId, own, patience) => {
      if (own.length) await query(readers, keepReaders, [partitionId, own.map(({ name }) => name), own.map(({ position }) => position)])
      return (await query(readers, readerPositions, [partitionId, patience])).map((row): LogReader => ({ name: row.name, position: row.position }))
    },
    lastPosition: async (partitionId) => (await query(readers, lastPosition, [partitionId]))[0]?.last_position ?? 0,
    onRelease: (partitionId, onReleased) => watchReleases(connectionString, partitionId, onReleased),
    keepPartitionCount: async (wanted) => (await query(readers, keepPartitionCount, [wanted]))[0]!.partition_count,
    close: async () => {
      await board.close()
      await readers.end()
    },
  }
}

function readLeader([row]: { [column: string]: any }[]): Leader | undefined {
  return row && (row.leader === null ? {} : { address: row.leader })
}

/** Rows of the first versions hold one entry as it is. */
function readLogRow({ position, last_position: lastPosition, text, data }: { [column: string]: any }): LogEntry[] {
  return data === null ? [{ position, lastPosition, text }] : readLogData(data)
}

// The server ends the session of a vanished machine within about 10 s, and with it the lock on the partition.
const vanishes = '-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3'

async function openWriter(connectionString: string) {
  const writer = await connect(connectionString, { pipeline: true, options: vanishes, application_name: 'souffleur partition', ...numbersAsNumbers })
  writer.on('error', () => undefined)
  breakWhenSilent(writer)
  return writer
}
