import { loopPace, loopRounds, watchedLoops } from './limits.ts'

/** One timer that is about to fire. `owner`: the instance, or the definition that it starts. `lastKey`: the last key that the partition gave out. */
export interface FiringTimer { owner: number; key: number; lastKey: number; now: number }

interface Loop { mark: number; rounds: number; at: number }

/**
 * Sees instances whose timers follow each other without rest (a loop over a timer of `PT0S`) and slows them down: the first `loopRounds` fire at once, later ones once in `loopPace`. A
 * timer may fire late, never early. Many timers that one instance waits for side by side are no loop.
 */
export class LoopWatch {
  readonly #loops = new Map<number, Loop>()

  /** How long the timer has to rest before it may fire, in ms; `isNew` when its owner has just been found out. */
  restOf({ owner, key, lastKey, now }: FiringTimer): { rest: number; isNew: boolean } {
    const known = this.#loops.get(owner)
    const loop = known && now - known.at <= 2 * loopPace ? known : this.#begin(owner)
    if (key <= loop.mark) return { rest: 0, isNew: false }
    Object.assign(loop, { mark: lastKey, at: now, rounds: loop.rounds + 1 })
    return { rest: loop.rounds > loopRounds ? loopPace : 0, isNew: loop.rounds === loopRounds + 1 }
  }

  #begin(owner: number): Loop {
    if (this.#loops.size >= watchedLoops) this.#loops.delete(this.#loops.keys().next().value!)
    const loop = { mark: -1, rounds: 0, at: 0 }
    this.#loops.set(owner, loop)
    return loop
  }
}
