import { createPartitionState } from '../core/index.ts'
import type { Store } from '../store/store.ts'
import { maxParcelCommands } from './limits.ts'
import { openParcel } from './open-parcel.ts'
import type { Partition, Sent } from './partition.ts'

/**
 * Fetches what a partition led by another process sends to one that is led here: its outbox, as it is committed. What was taken is remembered in the commit that processes it, and the sender,
 * who sees that, forgets it.
 */
export class ParcelPump {
  readonly #from: Partition
  readonly #to: Partition
  readonly #store: Pick<Store, 'readGroup'>
  readonly #outbox = createPartitionState().outbox
  /** One of several was refused by a fault: one at a time, so that it harms no other. */
  #most = maxParcelCommands
  #taken = -1

  constructor({ from, to, store }: { from: Partition; to: Partition; store: Pick<Store, 'readGroup'> }) {
    this.#from = from
    this.#to = to
    this.#store = store
  }

  /** The receiver may begin anew from its store: what it had of what was fetched last is not known here. */
  restart(): void {
    this.#taken = -1
  }

  /** Fetches until nothing is left; rejects where it cannot go on for now. */
  async look(): Promise<void> {
    while (this.#to.isLeader && !this.#from.isHere) {
      const parcel = await this.#fetch()
      if (parcel.length === 0) return
      await this.#deliver(parcel)
    }
  }

  async #fetch(): Promise<Sent[]> {
    const rows = await this.#store.readGroup(this.#from.id, 'outbox', String(this.#to.id), { after: this.#taken, limit: this.#most })
    return rows.map(({ key, text }) => ({ key: key as number, command: this.#outbox.read(text) }))
  }

  #deliver(parcel: Sent[]): Promise<void> {
    return new Promise((resolve, reject) => this.#to.submit({
      internal: true,
      build: (state, timestamp) => openParcel(state, { from: this.#from.id, parcel, timestamp }),
      settle: () => {
        this.#most = maxParcelCommands
        this.#taken = parcel.at(-1)!.key
        resolve()
      },
      fail: (error) => {
        this.#most = 1
        reject(error)
      },
    }))
  }
}
