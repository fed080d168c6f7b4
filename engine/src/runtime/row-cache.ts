import type { Key } from '../store/store.ts'

/** Which rows of one table are in memory, the least recently used first. */
export class RowCache {
  readonly #limit: number
  /** The batch that changed the row last; 0 for one that was only loaded. */
  readonly #changedIn = new Map<Key, number>()

  constructor(limit: number) {
    this.#limit = limit
  }

  has(key: Key): boolean {
    return this.#changedIn.has(key)
  }

  loaded(key: Key): void {
    if (!this.#changedIn.has(key)) this.#changedIn.set(key, 0)
  }

  changed(key: Key, batch: number): void {
    this.#changedIn.delete(key)
    this.#changedIn.set(key, batch)
  }

  /** Takes out what is beyond the limit and safely stored. */
  *overflow(committedBatch: number): Iterable<Key> {
    let excess = this.#changedIn.size - this.#limit
    for (const [key, batch] of this.#changedIn) {
      if (excess-- <= 0 || batch > committedBatch) return
      this.#changedIn.delete(key)
      yield key
    }
  }
}
