import { setTimeout as delay } from 'node:timers/promises'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Kafka, KafkaJSProtocolError, Message, Producer } from 'kafkajs'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { toExportLine } from '../runtime/to-export-line.ts'
import { maxMessageLength, maxSendLength, maxSendRecords, retryDelay } from './limits.ts'

export interface WriterParts { kafka: Kafka; topic: string; log: (line: string) => void }

/** Writes records to a topic as Zeebe's Kafka exporter does, in order, each at least once. */
export class TopicWriter {
  readonly #parts: WriterParts
  readonly #stopping = new AbortController()
  #producer: Producer | undefined
  #failure: string | undefined

  constructor(parts: WriterParts) {
    this.#parts = parts
  }

  /** Why Kafka takes nothing, where it does not. */
  get failure(): string | undefined {
    return this.#failure
  }

  /** Takes the first of `records` that fit into one request, and sends them until Kafka has them. How many they were; 0 where the writer was stopped before. */
  async write(records: ExportedRecord[]): Promise<number> {
    const messages = toMessages(records)
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#send(messages)
        return messages.length
      } catch (error) {
        await this.#fail(error as Error, messages)
      }
    }
    return 0
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#close()
  }

  async #send(messages: Message[]): Promise<void> {
    const { topic, log } = this.#parts
    const producer = this.#producer ??= await this.#open()
    failPoint('kafka: before records are sent')
    await producer.send({ topic, messages, acks: -1 })
    if (this.#failure !== undefined) log(`Kafka: topic ${topic} takes records again.`)
    this.#failure = undefined
  }

  async #open(): Promise<Producer> {
    await this.#makeTopic()
    const producer = this.#parts.kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false, createPartitioner: () => byZeebePartition, retry: { retries: 3 } })
    try {
      await producer.connect()
      return producer
    } catch (error) {
      await producer.disconnect().catch(() => undefined)
      throw error
    }
  }

  /** Someone who may not make topics has one made for them. */
  async #makeTopic(): Promise<void> {
    const { kafka, topic } = this.#parts
    const admin = kafka.admin()
    try {
      await admin.connect()
      await admin.createTopics({ topics: [{ topic, configEntries: [{ name: 'max.message.bytes', value: String(maxMessageLength) }] }], waitForLeaders: true }).catch(() => false)
    } finally {
      await admin.disconnect().catch(() => undefined)
    }
  }

  /** The next try is a new producer's: the numbers of this one may be in doubt. */
  async #fail(error: Error, messages: Message[]): Promise<void> {
    const { topic, log } = this.#parts
    const failure = sentence(error, messages)
    if (this.#failure !== failure) log(`Kafka: topic ${topic} can't be written; records wait in the engine's log, and none is left out: ${failure}`)
    this.#failure = failure
    await this.#close()
    await delay(retryDelay, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }

  async #close(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect().catch(() => undefined)
  }
}

function toMessages(records: ExportedRecord[]): Message[] {
  const messages: Message[] = []
  let length = 0
  for (const record of records.slice(0, maxSendRecords)) {
    const message = toMessage(record)
    length += message.value.length
    if (messages.length > 0 && length > maxSendLength) break
    messages.push(message)
  }
  return messages
}

function toMessage(record: ExportedRecord): { key: string; value: string; partition?: number } {
  return { key: `{"partitionId":${record.partitionId},"position":${record.position}}`, value: toExportLine(record) }
}

/** All records of one Zeebe partition go to one Kafka partition, the one that Zeebe's exporter takes. */
function byZeebePartition({ message, partitionMetadata }: { message: Message; partitionMetadata: unknown[] }): number {
  return JSON.parse(String(message.key)).partitionId % partitionMetadata.length
}

function sentence(error: Error, messages: Message[]): string {
  if ((error as KafkaJSProtocolError).type !== 'MESSAGE_TOO_LARGE') return error.message
  return `a record of ${Math.max(...messages.map(({ value }) => Buffer.byteLength(value as string)))} bytes is longer than the topic takes: raise its max.message.bytes.`
}
