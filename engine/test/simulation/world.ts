import { Dice } from '../fuzz/dice.ts'
import { EventQueue } from './event-queue.ts'

/** Time that passes only where nothing more happens now, chance from a seed, and all that is still to happen. */
export class World {
  readonly seed: number
  readonly dice: Dice
  /** Ms since the beginning. */
  now = 0
  /** Promises that were broken, as sentences. */
  readonly broken: string[] = []
  readonly #events = new EventQueue()

  constructor(seed: number) {
    this.seed = seed
    this.dice = new Dice(seed)
  }

  /** True so many times in a hundred. */
  chance(percent: number): boolean {
    return this.dice.below(10_000) < percent * 100
  }

  /** Calls back after `ms`; returns how to prevent it. */
  after(ms: number, run: () => void): () => void {
    let isOff = false
    this.#events.put(this.now + ms, () => { if (!isOff) run() })
    return () => { isOff = true }
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve))
  }

  /** Something keeps a machine busy so long: whatever else is due happens later. */
  spend(ms: number): void {
    this.now += ms
  }

  breach(sentence: string): void {
    this.broken.push(`${sentence} (after ${Math.round(this.now)} ms)`)
  }

  /** Lets things happen until `isDone`; false where `end` (ms since the beginning) comes first. */
  async run(end: number, isDone: () => boolean): Promise<boolean> {
    await everythingThatFollows()
    while (!isDone()) {
      if (this.#events.next > end || this.broken.length) return false
      const event = this.#events.take()!
      this.now = Math.max(this.now, event.at)
      event.run()
      await everythingThatFollows()
    }
    return true
  }

  /** Lets things happen until the promise is kept; false where `end` comes first. */
  until(end: number, promise: Promise<unknown>): Promise<boolean> {
    let isKept = false
    void promise.then(() => { isKept = true })
    return this.run(end, () => isKept)
  }
}

/** Promises are kept before anything else happens. */
const everythingThatFollows = () => new Promise((resolve) => setImmediate(resolve))
