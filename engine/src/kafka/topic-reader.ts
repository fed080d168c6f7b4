import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs'
import { setTimeout as delay } from 'node:timers/promises'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { ExportedRecord, OnRecords, Wants } from '../runtime/record-stream.ts'
import { comesAfter, readPositions, writePositions, type Positions } from '../runtime/stream-position.ts'
import { takeFresh } from '../runtime/take-fresh.ts'
import { findOffsets } from './find-offsets.ts'
import { brokerRetries, commitInterval, heartbeatInterval, maxDelivery, rebalanceTimeout, retryDelay, sessionTimeout } from './limits.ts'
import { readMessage } from './read-message.ts'
import type { SetAside } from './set-aside.ts'
import { StoredOffsets } from './stored-offsets.ts'

export interface ReaderParts {
  kafka: Kafka
  topic: string
  groupId: string
  /** Where the reader stands: what lies before is not told again. */
  position: string
  onRecords: OnRecords
  wants?: Wants | undefined
  /** Whether the reader tells what it has stored; if not, what it was told counts as stored. */
  tellsStored: boolean
  setAside: SetAside
  log: (line: string) => void
}

/** One reader of the topic, as a member of a consumer group. It comes back by itself, as often as Kafka goes away. */
export class TopicReader {
  readonly #parts: ReaderParts
  readonly #positions: Positions
  readonly #offsets = new StoredOffsets()
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>
  /** Offset of the next message, by Kafka partition, of those that are this member's. */
  readonly #next = new Map<number, bigint>()
  #stored: string
  #failure: string | undefined = 'It was not reached yet.'
  #repeated = 0
  /** Only at the start can the group be ahead of what is stored; later it may be ahead of what this member has stored. */
  #isCompared = false
  #end: () => void = () => undefined
  #taking: Promise<void> = Promise.resolve()
  #lastTold: number | undefined

  constructor(parts: ReaderParts) {
    this.#parts = parts
    this.#positions = readPositions(parts.position)
    this.#stored = parts.position
    this.#running = this.#run()
  }

  /** Why Kafka is not reached, where it is not. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Records that came again and were left out. */
  get repeated(): number {
    return this.#repeated
  }

  /** When the engine wrote the record that was told last, in epoch ms. */
  get lastTold(): number | undefined {
    return this.#lastTold
  }

  /** Messages before `ends` (by Kafka partition) that this member has not handled yet. */
  behind(ends: ReadonlyMap<number, bigint>): number {
    return [...this.#next].reduce((sum, [partition, next]) => sum + Math.max(0, Number((ends.get(partition) ?? next) - next)), 0)
  }

  passed(position: string): void {
    this.#stored = position
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#end()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#isStopping) {
      await this.#consume().catch((error: Error) => this.#away(error))
      if (!this.#isStopping) await delay(retryDelay, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    }
  }

  /** Until Kafka goes away or the reader is stopped. */
  async #consume(): Promise<void> {
    const { kafka, topic, groupId } = this.#parts
    const offsets = await findOffsets(kafka, { topic, groupId, stored: this.#isCompared ? undefined : this.#stored, signal: this.#stopping.signal })
    this.#isCompared = true
    const consumer = kafka.consumer({
      groupId, sessionTimeout, rebalanceTimeout, heartbeatInterval, allowAutoTopicCreation: false, retry: { retries: brokerRetries, initialRetryTime: 200, maxRetryTime: 1_000, restartOnFailure: async () => false },
    })
    const ended = Promise.withResolvers<void>()
    ended.promise.catch(() => undefined)
    this.#end = ended.resolve
    consumer.on(consumer.events.CRASH, ({ payload }) => ended.reject(payload.error))
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => { if (payload.batchSize === 0) this.#passMarks(payload) })
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => this.#joined(payload.memberAssignment[topic] ?? [], offsets))
    const commits = setInterval(() => void this.#commit(consumer), commitInterval)
    try {
      await consumer.connect()
      await consumer.subscribe({ topics: [topic], fromBeginning: true })
      if (this.#isStopping) return
      await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (batch) => this.#take(batch) })
      await ended.promise
      await this.#commit(consumer)
    } finally {
      clearInterval(commits)
      await consumer.disconnect().catch(() => undefined)
    }
  }

  #joined(partitions: number[], offsets: ReadonlyMap<number, bigint>): void {
    if (this.#failure !== undefined) this.#parts.log(`Kafka: ${this.#parts.groupId} reads topic ${this.#parts.topic}.`)
    this.#failure = undefined
    this.#offsets.forget()
    for (const partition of this.#next.keys()) if (!partitions.includes(partition)) this.#next.delete(partition)
    for (const partition of partitions) if (!this.#next.has(partition)) this.#next.set(partition, offsets.get(partition) ?? 0n)
  }

  #away({ message }: Error): void {
    if (this.#failure !== message) this.#parts.log(`Kafka: ${this.#parts.groupId} can't read topic ${this.#parts.topic} and goes on trying: ${message}`)
    this.#failure = message
  }

  /** One batch after the other: a group that is shared out anew may bring a batch again while its first delivery is still under way. */
  #take(payload: EachBatchPayload): Promise<void> {
    const taken = this.#taking.then(() => this.#takeNext(payload))
    this.#taking = taken.catch(() => undefined)
    return taken
  }

  async #takeNext({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const alive = setInterval(() => void heartbeat().catch(() => undefined), heartbeatInterval)
    try {
      for (let start = 0; start < batch.messages.length && isRunning() && !isStale() && !this.#isStopping; start += maxDelivery) {
        const messages = batch.messages.slice(start, start + maxDelivery)
        if (!await this.#deliverUntilDone(batch.partition, messages, isRunning)) return
        resolveOffset(messages.at(-1)!.offset)
        if (start + maxDelivery >= batch.messages.length) this.#passMarks({ partition: batch.partition, lastOffset: batch.lastOffset() })
        await heartbeat()
      }
    } finally {
      clearInterval(alive)
    }
  }

  /** Where a transaction ended Kafka leaves a mark of its own, which takes an offset and is no message. */
  #passMarks({ partition, lastOffset }: { partition: number; lastOffset: string }): void {
    const next = BigInt(lastOffset) + 1n
    if (next <= (this.#next.get(partition) ?? 0n)) return
    this.#next.set(partition, next)
    this.#offsets.delivered({ partition, next, positions: new Map() })
  }

  /** False where the reader was stopped before. */
  async #deliverUntilDone(partition: number, messages: KafkaMessage[], isRunning: () => boolean): Promise<boolean> {
    while (isRunning() && !this.#isStopping) {
      try {
        await this.#deliver(partition, messages)
        return true
      } catch (error) {
        this.#parts.log(`Kafka: records for ${this.#parts.groupId} could not be taken, trying again: ${(error as Error).message}`)
        await delay(retryDelay, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      }
    }
    return false
  }

  async #deliver(partition: number, messages: KafkaMessage[]): Promise<void> {
    const records = await this.#readAll(partition, messages)
    const positions = new Map(this.#positions)
    const fresh = takeFresh(records, positions)
    const { onRecords, wants } = this.#parts
    if (fresh.length > 0) await onRecords(wants ? fresh.filter(wants) : fresh, writePositions(positions))
    for (const [zeebe, position] of positions) this.#positions.set(zeebe, position)
    this.#repeated += records.length - fresh.length
    this.#lastTold = fresh.at(-1)?.timestamp ?? this.#lastTold
    const next = BigInt(messages.at(-1)!.offset) + 1n
    this.#next.set(partition, next)
    this.#offsets.delivered({ partition, next, positions: lastOf(records) })
  }

  async #readAll(partition: number, messages: KafkaMessage[]): Promise<ExportedRecord[]> {
    const records: ExportedRecord[] = []
    for (const { offset, key, value } of messages) {
      const { record, reason } = readMessage(value)
      if (record) records.push(record)
      else await this.#parts.setAside.put({ topic: this.#parts.topic, partition, offset, key, value, reason })
    }
    return records
  }

  /** A commit that fails changes nothing: what was stored is left out when it comes again. */
  async #commit(consumer: Consumer): Promise<void> {
    const { topic, tellsStored } = this.#parts
    const metadata = tellsStored ? this.#stored : writePositions(this.#positions)
    const commits = this.#offsets.take(readPositions(metadata))
    if (commits.length === 0) return
    failPoint('kafka: records folded, offset not committed')
    await consumer.commitOffsets(commits.map((commit) => ({ ...commit, topic, metadata }))).catch(() => undefined)
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted
  }
}

function lastOf(records: ExportedRecord[]): Positions {
  const positions: Positions = new Map()
  for (const { partitionId, position } of records) if (comesAfter(position, positions.get(partitionId))) positions.set(partitionId, position)
  return positions
}
