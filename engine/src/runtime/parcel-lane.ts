import { failPoint } from '@souffleur/schemas/fail-point'
import type { PartitionState } from '../core/index.ts'
import type { Store } from '../store/store.ts'
import { maxParcelCommands, parcelRetryDelay } from './limits.ts'
import { openParcel } from './open-parcel.ts'
import type { Partition, Sent } from './partition.ts'

/**
 * Brings the commands of one partition to another, in their order and each once, whatever dies: they wait in the sender's outbox until the receiver has committed them, and it remembers
 * the last one in the same commit. A receiver that another process leads fetches them itself (`ParcelPump`).
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
  /** Another process leads the receiver and fetches what is sent to it: what it must have before this lane goes on. */
  #awaited: number | undefined

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

  /** Looks whether the receiver, led by another process, has what it is to have. */
  async look(store: Pick<Store, 'readRows'>): Promise<void> {
    const awaited = this.#awaited
    if (awaited === undefined) return
    if (!this.#from.isLeader || this.#to.isHere) return this.#stopAwaiting()
    const [row] = await store.readRows(this.#to.id, 'inbox', [String(this.#from.id)])
    const taken = Number(row?.text ?? -1)
    if (taken < awaited || this.#awaited !== awaited) return
    this.#awaited = undefined
    this.#hasArrived(taken)
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
    if (this.#to.leader !== undefined) {
      this.#awaited = parcel.at(-1)!.key
      return
    }
    this.#to.submit({
      internal: true,
      build: (state, timestamp) => openParcel(state, { from: this.#from.id, parcel, timestamp }),
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

  #stopAwaiting(): void {
    this.#awaited = undefined
    this.#isBusy = false
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
