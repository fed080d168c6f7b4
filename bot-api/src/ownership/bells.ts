/** Those who want to hear of every change. */
export class Bells {
  readonly #listeners = new Set<() => void>()

  /** Answers how to stop listening. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  ring(): void {
    for (const listener of this.#listeners) listener()
  }
}
