import type { Store, TakenPartition } from '../store/store.ts'
import type { Clock } from './clock.ts'
import { leaseTime, standbyInterval } from './limits.ts'
import { wait } from './wait.ts'

export interface Candidacy {
  store: Store
  clock: Clock
  partitionId: number
  /** Ends the candidacy. */
  signal: AbortSignal
  /** Another process leads. */
  onStandby: () => void
  log: (line: string) => void
}

/**
 * Waits until the partition is ours; `undefined` when the candidacy was ended before. One that is given up is taken at once, one whose writer was killed within `standbyInterval`. An
 * unreachable database is asked again.
 */
export async function takeWhenFree(candidacy: Candidacy): Promise<TakenPartition | undefined> {
  const { store, clock, partitionId, signal, onStandby, log } = candidacy
  const releases = new Releases(candidacy)
  let problem = ''
  try {
    while (!signal.aborted) {
      try {
        const taken = await store.takePartition(partitionId, leaseTime)
        if (taken) return taken
        onStandby()
      } catch (error) {
        if ((error as Error).message !== problem) log(`Engine: partition ${partitionId} waits for its store: ${(error as Error).message}`)
        problem = (error as Error).message
      }
      await Promise.race([wait(clock, standbyInterval, signal), releases.next()])
    }
    return undefined
  } finally {
    releases.stop()
  }
}

/** Hears when the partition is given up, from the first time it was not free. */
class Releases {
  readonly #candidacy: Candidacy
  #stop: (() => void) | undefined
  #notice = Promise.withResolvers<void>()

  constructor(candidacy: Candidacy) {
    this.#candidacy = candidacy
  }

  async next(): Promise<void> {
    const { store, partitionId } = this.#candidacy
    this.#stop ??= store.onRelease?.(partitionId, () => this.#notice.resolve())
    await this.#notice.promise
    this.#notice = Promise.withResolvers()
  }

  stop(): void {
    this.#stop?.()
  }
}
