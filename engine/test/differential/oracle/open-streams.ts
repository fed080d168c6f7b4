import { setTimeout as pause } from 'node:timers/promises'
import type { Zeebe } from './zeebe.ts'

/** How long Zeebe's gateway takes to tell its broker of a stream that was opened or closed, amply (real ms): nothing in its records does. */
const SPREADS = 700
const PATIENCE = 5_000

export interface WantedJobs { type: string; worker: string; timeout: number; fetchVariable: string[] }

/** The job streams that a conversation has open on a Zeebe, and what was pushed over them. */
export class OpenStreams {
  readonly #zeebe: Zeebe
  readonly #open = new Map<string, () => void>()
  readonly #pushed: object[] = []

  constructor(zeebe: Zeebe) {
    this.#zeebe = zeebe
  }

  async open(wanted: WantedJobs): Promise<void> {
    const { cancel } = this.#zeebe.open('StreamActivatedJobs', wanted, job => this.#pushed.push(job))
    this.#open.set(wanted.type, cancel)
    await pause(SPREADS)
  }

  async close(type: string): Promise<void> {
    this.#open.get(type)?.()
    if (this.#open.delete(type)) await pause(SPREADS)
  }

  async closeAll(): Promise<void> {
    for (const type of this.#open.keys()) await this.close(type)
  }

  /** Jobs pushed since the last call, once there are `count` of them. */
  async take(count: number): Promise<object[]> {
    for (const deadline = Date.now() + PATIENCE; this.#pushed.length < count && Date.now() < deadline;) await pause(5)
    return this.#pushed.splice(0)
  }
}
