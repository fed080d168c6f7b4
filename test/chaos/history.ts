import type { SessionState } from '@souffleur/schemas'

/** What the clients were told: only what was answered with success counts as acknowledged. */
export interface Acknowledged { session: string; visit: string; elementId: string }

/** An answer that says "not now". */
export interface Refusal { status: number; retryAfter: string | null }

export class History {
  readonly started = new Set<string>()
  readonly inputs: Acknowledged[] = []
  readonly objections: string[] = []
  /** Session → editions that its phrases came from. */
  readonly editions = new Map<string, Set<string>>()
  readonly hungUp = new Set<string>()
  readonly ended = new Map<string, string | undefined>()
  readonly troubles: string[] = []
  readonly refusals: Refusal[] = []
  attempts = 0
  failures = 0
  readonly #watchers = new Set<() => void>()

  saw(state: SessionState): void {
    const edition = /^Edition (\d+)/.exec(state.step?.phraseText ?? '')?.[1]
    if (edition) this.editions.set(state.session, (this.editions.get(state.session) ?? new Set()).add(`${edition} of version ${state.script.version}`))
    if (state.trouble) this.troubles.push(`${state.session} at ${state.trouble.elementId}: ${state.trouble.message}`)
    if (state.status === 'ended') this.ended.set(state.session, state.end?.outcome)
  }

  acknowledge(input: Acknowledged): void {
    this.inputs.push(input)
    for (const watch of this.#watchers) watch()
  }

  /** Resolves when so many more inputs have been acknowledged. */
  async moreInputs(count: number): Promise<void> {
    const goal = this.inputs.length + count
    await new Promise<void>((resolve) => {
      const watch = () => {
        if (this.inputs.length < goal) return
        this.#watchers.delete(watch)
        resolve()
      }
      this.#watchers.add(watch)
    })
  }
}
