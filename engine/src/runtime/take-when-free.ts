import type { TakenPartition } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { standbyInterval } from './limits.ts'

export interface Candidacy {
  /** Nothing while another holds the partition. */
  take: () => Promise<TakenPartition | undefined>
  /** Calls back whenever it may have become free; returns how to stop. Listened to from the first time it was not. */
  onChance: (wake: () => void) => () => void
  clock: Clock
  /** Ends the candidacy. */
  signal: AbortSignal
  /** Another process leads. */
  onStandby: () => void
  /** The store cannot be asked. */
  onTrouble: (error: Error) => void
}

/**
 * Waits until the partition is ours; `undefined` when the candidacy was ended before. One that is given up is taken at once, one whose writer was killed within `standbyInterval`. An
 * unreachable database is asked again.
 */
export async function takeWhenFree(candidacy: Candidacy): Promise<TakenPartition | undefined> {
  const { take, signal, onStandby, onTrouble } = candidacy
  const chances = new Chances(candidacy)
  try {
    while (!signal.aborted) {
      try {
        const taken = await take()
        if (taken) return taken
        onStandby()
      } catch (error) {
        onTrouble(error as Error)
      }
      await chances.next()
    }
    return undefined
  } finally {
    chances.stop()
  }
}

/** When to try again: now and then, and when there is reason to. A reason that comes during a try counts for the next one. */
class Chances {
  readonly #candidacy: Candidacy
  #stop: (() => void) | undefined
  #isDue = false
  #wake = () => { this.#isDue = true }

  constructor(candidacy: Candidacy) {
    this.#candidacy = candidacy
    candidacy.signal.addEventListener('abort', this.#onChance, { once: true })
  }

  async next(): Promise<void> {
    this.#stop ??= this.#candidacy.onChance(this.#onChance)
    if (!this.#isDue) await this.#rest()
    this.#isDue = false
  }

  stop(): void {
    this.#candidacy.signal.removeEventListener('abort', this.#onChance)
    this.#stop?.()
  }

  readonly #onChance = () => this.#wake()

  async #rest(): Promise<void> {
    const missed = this.#wake
    const { promise, resolve } = Promise.withResolvers<void>()
    const cancel = this.#candidacy.clock.after(standbyInterval, resolve)
    this.#wake = resolve
    await promise
    this.#wake = missed
    cancel()
  }
}
