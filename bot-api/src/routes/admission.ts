import { commonProblems, Problem } from '@souffleur/schemas/http'

/** `calls`: how many are worked on at once. `starts`: how many there may be for a new conversation to begin, fewer, so that those under way go on first. */
export interface AdmissionLimits { calls: number; starts: number }

/** What a thread needs to join an admission: its limits, and where it counts. */
export interface SharedAdmission { limits: AdmissionLimits; memory: SharedArrayBuffer }

/**
 * Lets in as many calls that move conversations as are answered soon, and refuses the others at once: without a bound all of them would wait, and longer
 * the more there are. A call that waits for a function of its script costs nothing and is not counted. All threads count together.
 */
export class Admission {
  readonly shared: SharedAdmission
  readonly #limits: AdmissionLimits
  readonly #calls: Int32Array

  constructor({ limits, memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) }: { limits: AdmissionLimits; memory?: SharedArrayBuffer }) {
    this.shared = { limits, memory }
    this.#limits = limits
    this.#calls = new Int32Array(memory)
  }

  /** @throws Problem `overloaded`; else `leave` has to follow. */
  enter({ isStart }: { isStart: boolean }): void {
    const others = Atomics.add(this.#calls, 0, 1)
    if (others < (isStart ? this.#limits.starts : this.#limits.calls)) return
    this.leave()
    throw new Problem(commonProblems.overloaded, 'There is more to answer than can be answered soon. Send the same again in a second.')
  }

  leave(): void {
    Atomics.sub(this.#calls, 0, 1)
  }

  /** Waits without being counted. */
  async aside<Result>(waiting: Promise<Result>): Promise<Result> {
    this.leave()
    try {
      return await waiting
    } finally {
      Atomics.add(this.#calls, 0, 1)
    }
  }
}
