import { failPoint } from '@souffleur/schemas/fail-point'
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
  /** Numbers in the outbox: the last that is committed, that has arrived, and that was forgotten since. */
  #committed = -1
  #arrived = -1
  #forgotten = -1
  #isBusy = false
  /** One of several was refused by a fault: one at a time, so that it harms no other. */
  #most = maxParcelCommands
  #onEmpty: (() => void)[] = []

  constructor(from: Partition, to: Partition) {
    this.#from = from
    this.#to = to
  }

  /** Something was sent, up to this number. */
  add(last: number): void {
    this.#committed = Math.max(this.#committed, last)
    this.#goOn()
  }

  /** The sender begins anew from its store: nobody here knows what of all up to `last` has arrived. */
  restart(last: number): void {
    this.#arrived = this.#forgotten = -1
    this.add(last)
  }

  /** Resolves once everything has arrived. */
  async empty(): Promise<void> {
    if (this.#arrived < this.#committed) await new Promise<void>((resolve) => { this.#onEmpty.push(resolve) })
  }

  #goOn(): void {
    if (this.#isBusy || (this.#forgotten >= this.#arrived && this.#arrived >= this.#committed)) return
    this.#isBusy = true
    const range = { to: this.#to.id, arrived: this.#arrived, committed: this.#committed, most: this.#most }
    let parcel: Sent[] = []
    this.#from.submit({
      internal: true,
      build: (state) => {
        parcel = next(state, range)
        return undefined
      },
      settle: () => {
        this.#forgotten = range.arrived
        if (parcel.length) this.#send(parcel)
        else this.#hasArrived(range.committed)
      },
      fail: () => this.#tryAgain(),
    })
  }

  #send(parcel: Sent[]): void {
    failPoint('partitions: before a parcel is handed over')
    this.#to.submit({
      internal: true,
      build: (state, timestamp) => open(state, { from: this.#from.id, parcel, timestamp }),
      settle: () => {
        this.#most = maxParcelCommands
        this.#hasArrived(parcel.at(-1)!.key)
      },
      fail: () => this.#tryAgain(),
    })
  }

  #hasArrived(last: number): void {
    this.#isBusy = false
    this.#arrived = last
    if (last >= this.#committed) for (const resolve of this.#onEmpty.splice(0)) resolve()
    this.#goOn()
  }

  #tryAgain(): void {
    this.#most = 1
    this.#from.clock.after(parcelRetryDelay, () => {
      this.#isBusy = false
      this.#goOn()
    })
  }
}

/** What comes after the last that has arrived. What has arrived is forgotten, with the sender's next commit: until then the receiver knows what it has. */
function next(state: PartitionState, { to, arrived, committed, most }: { to: number; arrived: number; committed: number; most: number }): Sent[] {
  const parcel: Sent[] = []
  const past: number[] = []
  for (const key of state.outbox.inGroup(String(to))) {
    if (key > committed || parcel.length === most) break
    if (key <= arrived) past.push(key)
    else parcel.push({ key, command: state.outbox.get(key)! })
  }
  for (const key of past) state.outbox.delete(key)
  state.journal.commit()
  return parcel
}

/** What the receiver has not had yet. */
function open(state: PartitionState, { from, parcel, timestamp }: { from: number; parcel: Sent[]; timestamp: number }): Command | undefined {
  const had = state.inbox.get(String(from)) ?? 0
  const [first, ...others] = parcel.filter(({ key }) => key > had)
  if (!first) return undefined
  const { valueType, intent, key, value } = first.command
  return { valueType, intent, key, value, timestamp, parcel: { from, last: others.at(-1)?.key ?? first.key, others: others.map(({ command }) => command) } }
}
