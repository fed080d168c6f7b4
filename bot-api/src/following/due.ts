/** Things to be looked at once their time has come. */
export class Due<Note> {
  readonly #waiting = new Map<string, { note: Note; at: number }>()

  /** In `delay` ms from now; a time set before for the same thing is forgotten. */
  set(name: string, note: Note, delay: number): void {
    this.#waiting.set(name, { note, at: performance.now() + delay })
  }

  has(name: string): boolean {
    return this.#waiting.has(name)
  }

  delete(name: string): void {
    this.#waiting.delete(name)
  }

  /** Those whose time has come; they are not kept. */
  take(): [name: string, note: Note][] {
    const now = performance.now()
    const due = [...this.#waiting].filter(([, { at }]) => at <= now)
    for (const [name] of due) this.#waiting.delete(name)
    return due.map(([name, { note }]) => [name, note])
  }
}
