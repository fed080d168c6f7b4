import type { Command, PartitionState } from '../core/index.ts'
import { maxParcelCommands, parcelRetryDelay } from './limits.ts'
import type { Partition, Sent } from './partition.ts'

/**
 * Brings the commands of one partition to another, in their order and each once, whatever dies: they wait in the sender's outbox until the receiver has committed them, and it remembers
 * the last one in the same commit.
 */
export class ParcelLane {
  readonly #from: Partition
  readonly #to: Partition
  #waiting: Sent[] = []
  #isBusy = false
  /** One of several was refused by a fault: one at a time, so that it harms no other. */
  #most = maxParcelCommands
  #onEmpty: (() => void)[] = []

  constructor(from: Partition, to: Partition) {
    this.#from = from
    this.#to = to
  }

  add(sent: Sent[]): void {
    this.#waiting.push(...sent)
    this.#send()
  }

  /** What is in the outbox since before: it comes first. */
  restart(sent: Sent[]): void {
    const last = sent.at(-1)?.key ?? -1
    this.#waiting = [...sent, ...this.#waiting.filter(({ key }) => key > last)]
    this.#send()
  }

  /** Resolves once everything has arrived. */
  async empty(): Promise<void> {
    if (this.#waiting.length) await new Promise<void>((resolve) => { this.#onEmpty.push(resolve) })
  }

  #send(): void {
    if (this.#isBusy || this.#waiting.length === 0) return
    this.#isBusy = true
    const parcel = this.#waiting.slice(0, this.#most)
    this.#to.submit({
      internal: true,
      build: (state, timestamp) => open(state, { from: this.#from.id, parcel, timestamp }),
      settle: () => this.#arrived(parcel.at(-1)!.key),
      fail: () => this.#tryAgain(),
    })
  }

  #arrived(last: number): void {
    this.#isBusy = false
    this.#most = maxParcelCommands
    this.#waiting = this.#waiting.filter(({ key }) => key > last)
    this.#forget(last)
    if (this.#waiting.length) return this.#send()
    for (const resolve of this.#onEmpty.splice(0)) resolve()
  }

  #tryAgain(): void {
    this.#most = 1
    this.#from.clock.after(parcelRetryDelay, () => {
      this.#isBusy = false
      this.#send()
    })
  }

  /** Goes to the store with the sender's next commit: until then the receiver knows what it has. */
  #forget(last: number): void {
    this.#from.submit({
      internal: true,
      build: (state) => {
        const arrived: number[] = []
        for (const [key, { to }] of state.outbox.resident()) if (to === this.#to.id && key <= last) arrived.push(key)
        for (const key of arrived) state.outbox.delete(key)
        state.journal.commit()
        return undefined
      },
      settle: () => undefined,
      fail: () => undefined,
    })
  }
}

/** What the receiver has not had yet. */
function open(state: PartitionState, { from, parcel, timestamp }: { from: number; parcel: Sent[]; timestamp: number }): Command | undefined {
  const had = state.inbox.get(String(from)) ?? 0
  const [first, ...others] = parcel.filter(({ key }) => key > had)
  if (!first) return undefined
  const { valueType, intent, key, value } = first.command
  return { valueType, intent, key, value, timestamp, parcel: { from, last: others.at(-1)?.key ?? first.key, others: others.map(({ command }) => command) } }
}
