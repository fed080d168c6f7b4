/**
 * Where partitions keep what they know: a log of records, the rows of the state, and two counters. One interface over Postgres and
 * memory; the same suite runs over both. Every text is opaque here.
 */
export interface Store {
  /**
   * Tries to become the only writer of a partition; `undefined` while another holds it. `leaseMs`: how long the holder may be silent
   * before another may take over. `address`: where others find who leads it then.
   */
  takePartition(partitionId: number, leaseMs: number, address?: string): Promise<TakenPartition | undefined>
  /** Who leads a partition; nothing where nobody does. */
  leaderOf(partitionId: number): Promise<Leader | undefined>
  /** The same as of a writer, for everybody else: of what is committed. */
  readRows(partitionId: number, ...wanted: Parameters<PartitionWriter['loadRows']>): Promise<StoredRow[]>
  readGroup(partitionId: number, ...wanted: Parameters<PartitionWriter['loadGroup']>): Promise<StoredRow[]>
  /** Log entries after `position`, in order, whole entries. `limit` bounds what is read at once: entries, or batches of them. */
  readLog(partitionId: number, position: number, limit: number): Promise<LogEntry[]>
  /** Deletes the oldest of the log that may go by `rule`, at most `limit` batches (or entries); how many went. */
  trimLog(partitionId: number, rule: TrimRule, limit: number): Promise<number>
  /** Remembers how far readers have come; all that were heard of within `patience` ms, with where they are. */
  keepReaders(partitionId: number, readers: LogReader[], patience: number): Promise<LogReader[]>
  /** Rejects while the database has no room for what is to be written. Absent: nobody knows but by writing. */
  tryWriting?(partitionId: number): Promise<void>
  /** Position of the last record in the log, 0 where there is none. */
  lastPosition(partitionId: number): Promise<number>
  /** Calls back whenever a writer gives the partition up; returns how to stop. Absent: who waits for it looks now and then. */
  onRelease?(partitionId: number, onReleased: () => void): () => void
  /** Tells the other processes on this database. Some news get lost: who needs to know looks now and then too. */
  tell?(news: News): void
  onNews?(listener: (news: News) => void): () => void
  /** How many partitions there are: what was wanted at the very first start. Absent: what is wanted. */
  keepPartitionCount?(wanted: number): Promise<number>
  close(): Promise<void>
}

/** Without an address where none was given. */
export interface Leader { address?: string }

/** Something was committed on a partition; or one that leads it by right asks whoever does in its stead to give it up. */
export interface News { kind: 'moved' | 'wanted'; partitionId: number }

/** What nobody needs (at or before `through`) may go once it was written `age` ms ago, or lies at or before `before`. */
export interface TrimRule { through: number; age: number; before: number }

/** Somebody who reads the log and comes back after a restart: everything up to `position` is stored on their side. */
export interface LogReader { name: string; position: number }

/** A partition in the hand of its one writer. `previousToken` is the token of the writer before. */
export interface TakenPartition {
  token: number
  previousToken: number
  /** Position of the last committed record and the last key given out; 0 at first. */
  lastPosition: number
  lastKey: number
  writer: PartitionWriter
}

/**
 * Rejections: `FencedError` when another writer took over, `CannotWriteError` when the database refuses everybody's writing, anything else means that the connection is not to be trusted any more: the
 * caller drops its memory and takes the partition again.
 */
export interface PartitionWriter {
  /**
   * Writes a batch as a whole or not at all. Batches may be appended before the ones before have been answered: they are committed in
   * the order of the calls, and after a failed one all that follow fail.
   */
  append(batch: Batch): Promise<void>
  /** Keeps the lease of an idle partition. */
  renew(leaseMs: number): Promise<void>
  /** The rows that exist among `keys`, in no order. Sees every batch appended before the call. */
  loadRows(table: string, keys: Key[]): Promise<StoredRow[]>
  /** Rows of a group with keys above `after`, ascending, at most `limit`. */
  loadGroup(table: string, group: string, range: { after: number; limit: number }): Promise<StoredRow[]>
  /** Rows whose due date is at or before `until`, earliest first, at most `limit`. */
  loadDue(table: string, until: number, limit: number): Promise<StoredRow[]>
  /** The earliest due date of a table. */
  nextDue(table: string): Promise<number | undefined>
  /** Gives the partition up, for the next writer to take at once. */
  release(): Promise<void>
}

export type Key = number | string

/** `group` and `due` (epoch ms) are indexed; a table has the ones its layout names (`stateTables`). */
export interface StoredRow { key: Key; group?: string; due?: number; text: string }

export interface Batch {
  /** Position of the last record before the batch: the store refuses a batch that does not join on. */
  after: number
  lastPosition: number
  lastKey: number
  /** Ends the writer's lease this long after the commit, in ms. */
  leaseMs: number
  log: LogEntry[]
  tables: TableChange[]
}

/** The records of one commit, or of a part of it, as one text. */
export interface LogEntry { position: number; lastPosition: number; text: string }

export interface TableChange { table: string; put: StoredRow[]; deleted: Key[] }
