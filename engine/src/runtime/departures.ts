import type { Key } from '../store/store.ts'

/**
 * Which rows of a table left memory while something was read from the store. What such a reading brings of them may be older than what was
 * stored before they left: it must not come in.
 */
export class Departures {
  #now = 0
  readonly #readings = new Set<number>()
  readonly #left = new Map<Key, number>()

  /** A reading begins; `since` and `end` take what this returns. */
  begin(): number {
    this.#readings.add(++this.#now)
    return this.#now
  }

  note(key: Key): void {
    if (this.#readings.size) this.#left.set(key, ++this.#now)
  }

  /** The rows that left since the reading began. */
  since(reading: number): Set<Key> {
    return new Set([...this.#left].filter(([, left]) => left > reading).map(([key]) => key))
  }

  /** What a reading brought has come in. */
  end(reading: number): void {
    this.#readings.delete(reading)
    const [oldest = Infinity] = this.#readings
    for (const [key, left] of this.#left) if (left < oldest) this.#left.delete(key)
  }
}
