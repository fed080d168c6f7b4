import type { EngineRecord, ValueType } from './record.ts'
import type { Rejection } from './rejections.ts'
import type { RecordValues, VariableValue } from './record-values.ts'
import { applyEvent } from './appliers/apply-event.ts'
import { CommandRefused } from './command-refused.ts'
import type { FindJobStream } from './job-stream.ts'
import type { ProcessedRecord, PushedJob } from './processing-result.ts'
import type { PartitionState } from './state/partition-state.ts'
import { partitionOfMessages } from './state/partition-of.ts'
import type { SentCommand } from './state/rows.ts'
import type { ReadState } from './state/read-state.ts'

/** Characters of variables that one command may write, each with what its record holds besides name and value: as many as Zeebe's log takes at once. */
export const maxVariablesLength = 4_194_304
const VARIABLE_RECORD_LENGTH = 232

/** A command while it is decided: from outside, or the follow-up of another. */
export interface EngineCommand<Type extends ValueType = ValueType> {
  valueType: Type
  intent: string
  key: number
  value: RecordValues[Type]
  request?: number
}

/** What a processor decides with: the state to look at, the time, and the pen. */
export class Processing {
  readonly state: ReadState
  /** Epoch ms. */
  readonly now: number
  readonly records: ProcessedRecord[] = []
  readonly activatable: { type: string; key: number }[] = []
  /** Jobs that were activated for a stream. */
  readonly pushed: PushedJob[] = []
  readonly results: { request: number; record: EngineRecord<any> }[] = []
  readonly sent: { key: number; command: SentCommand }[] = []
  /** Indexes in `records` of commands that are still to be processed, oldest first. */
  readonly pending: number[] = []
  /** Index in `records` of the command in hand. */
  #source = -1
  /** Characters of variables that the command in hand has written. */
  #variablesLength = 0
  readonly #state: PartitionState
  readonly findStream: FindJobStream

  constructor(state: PartitionState, now: number, findStream: FindJobStream = () => undefined) {
    this.findStream = findStream
    this.#state = state
    this.state = state as unknown as ReadState
    this.now = now
  }

  newKey(): number {
    return this.#state.newKey()
  }

  /** A key as people and clients know it: Zeebe's 64-bit number. */
  keyText(key: number): string {
    return key === -1 ? '-1' : String((1n << 51n) + BigInt(key))
  }

  /** Writes a fact and believes it, so that log and state cannot drift apart. */
  event<Type extends ValueType>(valueType: Type, intent: string, key: number, value: RecordValues[Type]): EngineRecord<RecordValues[Type]> {
    if (valueType === 'VARIABLE') this.#measure(value as VariableValue)
    const record: ProcessedRecord = { recordType: 'EVENT', valueType, intent, key, value, source: this.#source }
    this.records.push(record)
    applyEvent(this.#state, record)
    return record
  }

  /** Orders something that is processed after the commands already waiting. */
  followUp<Type extends ValueType>(valueType: Type, intent: string, key: number, value: RecordValues[Type]): void {
    this.pending.push(this.records.length)
    this.records.push({ recordType: 'COMMAND', valueType, intent, key, value, source: this.#source })
  }

  /** Orders something of the partition that it belongs to: here as `followUp` does, elsewhere once this commit has happened. */
  send<Type extends ValueType>(to: number, valueType: Type, { intent, key, value }: { intent: string; key: number; value: RecordValues[Type] }): void {
    if (to === this.#state.partitionId) return this.followUp(valueType, intent, key, value)
    const [number, command] = [this.newKey(), { to, valueType, intent, key, value }]
    this.#state.outbox.put(number, command)
    this.sent.push({ key: number, command })
  }

  /** Orders the same of all other partitions. */
  distribute<Type extends ValueType>(valueType: Type, order: { intent: string; key: number; value: RecordValues[Type] }): void {
    for (let to = 1; to <= this.#state.partitionCount; to++) if (to !== this.#state.partitionId) this.send(to, valueType, order)
  }

  /** Whether timers start instances here: on one partition only. */
  get isFirst(): boolean {
    return this.#state.partitionId === 1
  }

  /** Where messages of a correlation key are. */
  messagePartition(correlationKey: string): number {
    return partitionOfMessages(correlationKey, this.#state.partitionCount)
  }

  /** Completes the command in hand in the log, where it came with less than Zeebe writes: the clock gives a key alone. */
  fill<Type extends ValueType>(_valueType: Type, value: RecordValues[Type]): void {
    this.records[this.#source] = { ...this.records[this.#source]!, value }
  }

  /** Refuses the command in hand. */
  reject({ type: rejectionType, reason: rejectionReason }: Rejection): EngineRecord<any> {
    const { valueType, intent, key, value } = this.records[this.#source]!
    const record: ProcessedRecord = { recordType: 'COMMAND_REJECTION', valueType, intent, key, value, rejectionType, rejectionReason, source: this.#source }
    this.records.push(record)
    return record
  }

  /** Takes the next waiting command in hand. */
  next(): ProcessedRecord | undefined {
    const index = this.pending.shift()
    if (index === undefined) return undefined
    this.#source = index
    this.#variablesLength = 0
    return this.records[index]
  }

  #measure({ name, value, bpmnProcessId }: VariableValue): void {
    this.#variablesLength += VARIABLE_RECORD_LENGTH + name.length + value.length + bpmnProcessId.length
    if (this.#variablesLength <= maxVariablesLength) return
    throw new CommandRefused('EXCEEDED_BATCH_RECORD_SIZE', `Expected to write variables of no more than ${maxVariablesLength} characters at once, each counted with ${VARIABLE_RECORD_LENGTH} more. Put what belongs together into one variable`)
  }
}
