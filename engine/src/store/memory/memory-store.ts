import { FencedError } from '../fenced-error.ts'
import type { Batch, Key, LogEntry, LogReader, News, PartitionWriter, Store, StoredRow, TakenPartition, TrimRule } from '../store.ts'

interface Partition {
  token: number
  held: boolean
  leader: string | undefined
  lastPosition: number
  lastKey: number
  log: LogEntry[]
  /** When each entry was written, epoch ms. */
  written: number[]
  readers: Map<string, LogReader>
  tables: Map<string, Map<Key, StoredRow>>
}

/** A partition and the clock that dates its entries. */
interface Kept { partition: Partition; now: () => number }

/** A store that forgets everything with the process: for tests and simulation. A partition is free again when its writer releases it. `now`: epoch ms. */
export function createMemoryStore(now: () => number = Date.now): Store {
  const partitions = new Map<number, Partition>()
  const listeners = new Set<(news: News) => void>()
  let count: number | undefined
  const partitionOf = (id: number) => partitions.get(id) ?? newPartition(partitions, id)
  return {
    takePartition: async (id, _leaseMs, address) => takePartition(id, { partition: partitionOf(id), now }, address),
    leaderOf: async (id) => partitionOf(id).held ? leaderAt(partitionOf(id).leader) : undefined,
    readRows: async (id, ...wanted) => memoryReader(partitionOf(id)).loadRows(...wanted),
    readGroup: async (id, ...wanted) => memoryReader(partitionOf(id)).loadGroup(...wanted),
    readLog: async (id, position, limit) => {
      const { log } = partitionOf(id)
      const from = firstAfter(log, position)
      return log.slice(from, from + limit)
    },
    trimLog: async (id, rule, limit) => trimLog(partitionOf(id), { ...rule, writtenBefore: now() - rule.age }, limit),
    keepReaders: async (id, readers) => {
      const known = partitionOf(id).readers
      for (const reader of readers) known.set(reader.name, reader)
      return [...known.values()]
    },
    lastPosition: async (id) => partitionOf(id).lastPosition,
    tell: (news) => { for (const listener of listeners) queueMicrotask(() => listener(news)) },
    onNews: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    keepPartitionCount: async (wanted) => (count ??= wanted),
    close: async () => undefined,
  }
}

function trimLog({ log, written }: Partition, { through, writtenBefore, before }: TrimRule & { writtenBefore: number }, limit: number): number {
  const stays = log.findIndex(({ lastPosition }, index) => lastPosition > through || (written[index]! > writtenBefore && lastPosition > before))
  const trimmed = Math.min(stays === -1 ? log.length : stays, limit)
  log.splice(0, trimmed)
  written.splice(0, trimmed)
  return trimmed
}

const leaderAt = (address: string | undefined) => address === undefined ? {} : { address }

function newPartition(partitions: Map<number, Partition>, id: number): Partition {
  const partition: Partition = { token: 0, held: false, leader: undefined, lastPosition: 0, lastKey: 0, log: [], written: [], readers: new Map(), tables: new Map() }
  partitions.set(id, partition)
  return partition
}

function takePartition(id: number, { partition, now }: Kept, address: string | undefined): TakenPartition | undefined {
  if (partition.held) return undefined
  const previousToken = partition.token++
  partition.held = true
  partition.leader = address
  const { token, lastPosition, lastKey } = partition
  return { token, previousToken, lastPosition, lastKey, writer: memoryWriter(id, { partition, now }) }
}

function memoryWriter(id: number, { partition, now }: Kept): PartitionWriter {
  const { token } = partition
  return {
    ...memoryReader(partition),
    append: async (batch) => {
      if (partition.token !== token || partition.lastPosition !== batch.after) throw new FencedError(id)
      write(partition, batch, now())
    },
    renew: async () => undefined,
    release: async () => {
      if (partition.token === token) partition.held = false
    },
  }
}

function memoryReader({ tables }: Partition): Pick<PartitionWriter, 'loadRows' | 'loadGroup' | 'loadDue' | 'nextDue'> {
  const rows = (table: string) => [...(tables.get(table)?.values() ?? [])]
  return {
    loadRows: async (table, keys) => keys.flatMap((key) => tables.get(table)?.get(key) ?? []),
    loadGroup: async (table, group, { after, limit }) => rows(table).filter((row) => row.group === group && (row.key as number) > after).sort(byKey).slice(0, limit),
    loadDue: async (table, until, limit) => rows(table).filter((row) => row.due !== undefined && row.due <= until).sort(byDue).slice(0, limit),
    nextDue: async (table) => rows(table).filter((row) => row.due !== undefined).sort(byDue)[0]?.due,
  }
}

function write(partition: Partition, batch: Batch, now: number): void {
  partition.lastPosition = batch.lastPosition
  partition.lastKey = batch.lastKey
  partition.log.push(...batch.log)
  partition.written.push(...batch.log.map(() => now))
  for (const { table, put, deleted } of batch.tables) {
    const rows = partition.tables.get(table) ?? new Map<Key, StoredRow>()
    partition.tables.set(table, rows)
    for (const row of put) rows.set(row.key, row)
    for (const key of deleted) rows.delete(key)
  }
}

function firstAfter(log: LogEntry[], position: number): number {
  let low = 0
  let high = log.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (log[middle]!.lastPosition <= position) low = middle + 1
    else high = middle
  }
  return low
}

const byKey = (a: StoredRow, b: StoredRow) => (a.key as number) - (b.key as number)
const byDue = (a: StoredRow, b: StoredRow) => a.due! - b.due!
