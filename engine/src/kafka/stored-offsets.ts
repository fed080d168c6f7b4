import { comesAfter, type Positions } from '../runtime/stream-position.ts'

/** A delivery: the offset behind it, and the last position of each Zeebe partition in it. */
export interface Delivery { partition: number; next: bigint; positions: Positions }

/** Deliveries whose records the reader has not stored yet, by Kafka partition, in order. */
export class StoredOffsets {
  readonly #waiting = new Map<number, Delivery[]>()

  delivered(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.partition)
    if (waiting) waiting.push(delivery)
    else this.#waiting.set(delivery.partition, [delivery])
  }

  /** Everything up to `stored` is kept on the reader's side: the offsets that may be committed now. */
  take(stored: Positions): { partition: number; offset: string }[] {
    return [...this.#waiting].flatMap(([partition, waiting]) => {
      const open = waiting.findIndex(({ positions }) => [...positions].some(([zeebe, position]) => comesAfter(position, stored.get(zeebe))))
      const done = waiting.splice(0, open === -1 ? waiting.length : open)
      return done.length === 0 ? [] : [{ partition, offset: String(done.at(-1)!.next) }]
    })
  }

  /** The group has changed: what was not committed comes again. */
  forget(): void {
    this.#waiting.clear()
  }
}
