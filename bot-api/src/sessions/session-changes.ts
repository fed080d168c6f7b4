type Listener = () => void

/** Tells whoever looks at a session that it changed; what it is now, they read themselves. */
export class SessionChanges {
  readonly #listeners = new Map<string, Set<Listener>>()
  #isEnding = false

  /** Nobody is to wait for changes any more. */
  get isEnding(): boolean {
    return this.#isEnding
  }

  endWaits(): void {
    this.#isEnding = true
    this.announce([...this.#listeners.keys()])
  }

  announce(sessions: Iterable<string>): void {
    for (const session of sessions) for (const listener of this.#listeners.get(session) ?? []) listener()
  }

  /** Answers how to stop listening. */
  watch(session: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(session) ?? new Set()
    this.#listeners.set(session, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(session) === listeners) this.#listeners.delete(session)
    }
  }
}
