import { commonProblems, Problem } from '@souffleur/schemas/http'

/** `calls`: how many are worked on at once. `starts`: how many there may be for a new conversation to begin, fewer, so that those under way go on first. */
export interface AdmissionLimits { calls: number; starts: number }

/**
 * Lets in as many calls that move conversations as are answered soon, and refuses the others at once: without a bound all of them would wait, and longer
 * the more there are. A call that waits for a function of its script costs nothing and is not counted.
 */
export class Admission {
  readonly #limits: AdmissionLimits
  #calls = 0

  constructor(limits: AdmissionLimits) {
    this.#limits = limits
  }

  /** @throws Problem `overloaded`; else `leave` has to follow. */
  enter({ isStart }: { isStart: boolean }): void {
    if (this.#calls >= (isStart ? this.#limits.starts : this.#limits.calls)) throw new Problem(commonProblems.overloaded, 'There is more to answer than can be answered soon. Send the same again in a second.')
    this.#calls++
  }

  leave(): void {
    this.#calls--
  }

  /** Waits without being counted. */
  async aside<Result>(waiting: Promise<Result>): Promise<Result> {
    this.#calls--
    try {
      return await waiting
    } finally {
      this.#calls++
    }
  }
}
