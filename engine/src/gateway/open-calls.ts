/** Streams that are open, so that stopping can end them. */
export class OpenCalls {
  readonly #ends = new Set<() => void>()

  /** `end` is called when the gateway stops, unless the returned function was called before. */
  add(end: () => void): () => void {
    this.#ends.add(end)
    return () => this.#ends.delete(end)
  }

  endAll(): void {
    for (const end of this.#ends) end()
  }
}
