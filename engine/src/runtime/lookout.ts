import type { Clock } from './clock.ts'
import { every } from './every.ts'
import { newsInterval } from './limits.ts'

/** Looks again and again, one look at a time: every `newsInterval`, and at once when there is news. A look that fails is made up for by the next. */
export class Lookout {
  readonly #look: () => Promise<void>
  readonly #stopTimer: () => void
  #isLooking = false
  #isDue = false
  #stopped = false

  constructor(clock: Pick<Clock, 'after'>, look: () => Promise<void>) {
    this.#look = look
    this.#stopTimer = every(clock, newsInterval, () => this.ring())
  }

  /** There is news, perhaps. */
  ring(): void {
    this.#isDue = true
    if (!this.#isLooking) void this.#goOn()
  }

  stop(): void {
    this.#stopped = true
    this.#stopTimer()
  }

  async #goOn(): Promise<void> {
    this.#isLooking = true
    while (this.#isDue && !this.#stopped) {
      this.#isDue = false
      await this.#look().catch(() => undefined)
    }
    this.#isLooking = false
  }
}
