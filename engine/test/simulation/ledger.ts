import type { ProcessedRecord } from '../../src/core/index.ts'
import { readLogText } from '../../src/runtime/read-log-text.ts'
import type { Batch, LogEntry, TakenPartition } from '../../src/store/store.ts'
import { counterOf } from './counter-of.ts'
import { JobHands } from './job-hands.ts'
import { MessageBook } from './message-book.ts'
import type { World } from './world.ts'

export interface CommittedRecord extends ProcessedRecord { position: number; timestamp: number }

/** What happens to a key once at most. */
const once = new Set([
  'JOB CREATED', 'JOB COMPLETED', 'TIMER CREATED', 'TIMER TRIGGERED', 'TIMER CANCELED', 'MESSAGE PUBLISHED', 'MESSAGE EXPIRED', 'PROCESS_INSTANCE_CREATION CREATED', 'PROCESS CREATED',
  'PROCESS_INSTANCE ELEMENT_ACTIVATING', 'PROCESS_INSTANCE ELEMENT_ACTIVATED', 'PROCESS_INSTANCE ELEMENT_COMPLETED', 'PROCESS_INSTANCE ELEMENT_TERMINATED',
])

/** Own books of one partition's log, kept commit by commit and held against the promises while they are kept. */
export class Ledger {
  readonly records: CommittedRecord[] = []
  /** Requests that have started an instance, and the instances that have not ended. */
  readonly attempts = new Set<string>()
  readonly running = new Set<number>()
  readonly #world: World
  readonly #seen = new Map<string, number>()
  readonly #dueDates = new Map<number, number>()
  readonly #jobs: JobHands
  readonly #messages: MessageBook
  #lastPosition = 0
  #lastKey = 0

  /** `messages`: one book for all partitions. */
  constructor(world: World, messages: MessageBook) {
    this.#world = world
    this.#jobs = new JobHands(world)
    this.#messages = messages
  }

  get lastPosition(): number {
    return this.#lastPosition
  }

  /** How often the log has an event. */
  count(name: string, key: number | string): number {
    return this.#seen.get(`${name} ${counterOf(key)}`) ?? 0
  }

  /** Whether a job was given to this worker with this deadline, and to nobody since. */
  isHeld(key: string, worker: string, deadline: number): boolean {
    return this.#jobs.wasGiven(key, worker, deadline)
  }

  taken(partitionId: number, { lastPosition, lastKey }: TakenPartition): void {
    if (lastPosition !== this.#lastPosition || lastKey !== this.#lastKey) this.#world.breach(`partition ${partitionId} was taken at ${lastPosition}/${lastKey}, but the log ends at ${this.#lastPosition}/${this.#lastKey}`)
  }

  written(partitionId: number, { token, holder }: { token: number; holder: number }, batch: Batch): void {
    if (token !== holder) this.#world.breach(`writer ${token} of partition ${partitionId} wrote after ${holder} had taken it`)
    for (const entry of batch.log) this.#enter(entry)
    if (batch.lastPosition !== this.#lastPosition) this.#world.breach(`a batch says it ends at ${batch.lastPosition}, its log ends at ${this.#lastPosition}`)
    if (batch.lastKey < this.#lastKey) this.#world.breach(`the counter of keys went back from ${this.#lastKey} to ${batch.lastKey}`)
    this.#lastKey = batch.lastKey
  }

  #enter({ position, lastPosition, text }: LogEntry): void {
    const records = readLogText(text).flatMap((command) => command.records.map((record) => ({ ...record, timestamp: command.timestamp })))
    if (position !== this.#lastPosition + 1 || lastPosition !== position + records.length - 1) this.#world.breach(`the log goes from ${this.#lastPosition} to ${position}..${lastPosition} with ${records.length} records`)
    this.#lastPosition = lastPosition
    for (const [index, record] of records.entries()) this.#note({ ...record, position: position + index })
  }

  #note(record: CommittedRecord): void {
    this.records.push(record)
    if (record.recordType !== 'EVENT') return
    const { valueType, intent, key, value } = record
    const name = `${valueType} ${intent}`
    const times = this.count(name, key) + 1
    this.#seen.set(`${name} ${counterOf(key)}`, times)
    if (times > 1 && once.has(name)) this.#world.breach(`${name} of ${key} is in the log ${times} times`)
    if (valueType === 'TIMER') this.#noteTimer(record)
    if (name === 'PROCESS_INSTANCE_CREATION CREATED') this.#noteAttempt(record)
    if (value.bpmnElementType === 'PROCESS') this.#noteInstance(record)
    this.#jobs.note(record)
    this.#messages.note(record)
  }

  #noteTimer({ intent, key, timestamp, value }: CommittedRecord): void {
    if (intent === 'CREATED') this.#dueDates.set(key, value.dueDate)
    if (intent === 'TRIGGERED' && timestamp < this.#dueDates.get(key)!) this.#world.breach(`timer ${key} fired at ${timestamp}, before ${this.#dueDates.get(key)}`)
  }

  #noteInstance({ intent, key }: CommittedRecord): void {
    if (intent === 'ELEMENT_ACTIVATING') this.running.add(key)
    if (intent === 'ELEMENT_COMPLETED' || intent === 'ELEMENT_TERMINATED') this.running.delete(key)
  }

  #noteAttempt({ key, value }: CommittedRecord): void {
    const { attempt } = value.variables
    if (this.attempts.has(attempt)) this.#world.breach(`request ${attempt} started a second instance, ${key}`)
    this.attempts.add(attempt)
  }
}
