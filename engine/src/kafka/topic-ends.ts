import type { Admin, Kafka } from 'kafkajs'
import { lagInterval } from './limits.ts'

/** How far a topic goes, by Kafka partition, asked for now and then. */
export class TopicEnds {
  readonly #admin: Admin
  readonly #topic: string
  readonly #timer: ReturnType<typeof setInterval>
  #asking: Promise<void> | undefined
  #ends = new Map<number, bigint>()

  constructor(kafka: Kafka, topic: string) {
    this.#admin = kafka.admin()
    this.#topic = topic
    this.#timer = setInterval(() => void this.ask(), lagInterval)
    void this.ask()
  }

  /** As far as is known: a Kafka that is away tells nothing new. */
  get ends(): ReadonlyMap<number, bigint> {
    return this.#ends
  }

  ask(): Promise<void> {
    this.#asking ??= this.#ask().catch(() => undefined).finally(() => { this.#asking = undefined })
    return this.#asking
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#asking
    await this.#admin.disconnect().catch(() => undefined)
  }

  async #ask(): Promise<void> {
    await this.#admin.connect()
    const partitions = await this.#admin.fetchTopicOffsets(this.#topic)
    this.#ends = new Map(partitions.map(({ partition, high }) => [partition, BigInt(high)]))
  }
}
