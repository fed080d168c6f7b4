import { rebuild, type RebuildParts } from '../rebuild.ts'

/** How the last rebuild went. Times in ISO 8601. */
export interface RebuildState { state: 'never' | 'running' | 'done' | 'failed'; startedAt?: string; endedAt?: string; failure?: string }

/** Rebuilds on demand, one at a time. */
export class Rebuilds {
  readonly #parts: RebuildParts
  readonly #log: (line: string) => void
  #state: RebuildState = { state: 'never' }

  constructor(parts: RebuildParts, log: (line: string) => void) {
    this.#parts = parts
    this.#log = log
  }

  get state(): RebuildState {
    return this.#state
  }

  /** Begins one, unless one is under way; never rejects: `state` tells how it ends. */
  start(force: boolean): void {
    if (this.#state.state === 'running') return
    const startedAt = new Date().toISOString()
    this.#state = { state: 'running', startedAt }
    void rebuild({ ...this.#parts, force }).then(() => this.#ended({ state: 'done', startedAt }), (error: Error) => this.#ended({ state: 'failed', startedAt, failure: error.message }))
  }

  #ended(state: RebuildState): void {
    this.#state = { ...state, endedAt: new Date().toISOString() }
    this.#log(state.failure === undefined ? 'Reports: rebuilt.' : `Reports: not rebuilt: ${state.failure}`)
  }
}
