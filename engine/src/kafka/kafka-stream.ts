import { randomUUID } from 'node:crypto'
import type { Kafka } from 'kafkajs'
import type { FollowOptions, Following, OnRecords, RecordStream } from '../runtime/record-stream.ts'
import type { SetAside } from './set-aside.ts'
import type { TopicEnds } from './topic-ends.ts'
import { TopicReader } from './topic-reader.ts'

export interface StreamParts {
  kafka: Kafka
  topic: string
  /** Begins the names of the groups. */
  groupId: string
  setAside: SetAside
  ends: TopicEnds
  log: (line: string) => void
}

/** The record stream of a topic: each reader is a member of the consumer group of its name. */
export class KafkaStream implements RecordStream {
  readonly #parts: StreamParts
  readonly #readers = new Set<TopicReader>()
  readonly #leaving = new Set<Promise<void>>()

  constructor(parts: StreamParts) {
    this.#parts = parts
  }

  /** Those who follow now. */
  get readers(): TopicReader[] {
    return [...this.#readers]
  }

  follow(position: string, onRecords: OnRecords, { reader: name, wants }: FollowOptions = {}): Following {
    const { ends, groupId: prefix, ...parts } = this.#parts
    const groupId = groupOf(prefix, name)
    const reader = new TopicReader({ ...parts, groupId, position, onRecords, wants, tellsStored: name !== undefined })
    this.#readers.add(reader)
    const close = () => {
      this.#readers.delete(reader)
      const left = this.#leave(reader, name === undefined ? groupId : undefined).finally(() => this.#leaving.delete(left))
      this.#leaving.add(left)
    }
    return { close, behind: () => reader.behind(ends.ends), passed: (stored) => reader.passed(stored) }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#leaving, ...this.readers.map((reader) => reader.stop())])
  }

  /** `last`: the group of a reader that does not come back. */
  async #leave(reader: TopicReader, last: string | undefined): Promise<void> {
    await reader.stop()
    if (last === undefined) return
    const admin = this.#parts.kafka.admin()
    await admin.connect().then(() => admin.deleteGroups([last])).catch(() => undefined)
    await admin.disconnect().catch(() => undefined)
  }
}

/** Kafka's tools like names without blanks. */
function groupOf(groupId: string, reader: string = randomUUID()): string {
  return `${groupId}.${reader.replaceAll(/[^\w.-]+/g, '-')}`
}
