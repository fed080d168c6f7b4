import type { Clock } from '../../src/runtime/clock.ts'
import type { World } from './world.ts'

const epoch = Date.UTC(2030, 0, 1)
/** What a look at the stopwatch costs at most, in ms, so that batches and slices end anywhere. */
const longestStep = 3

/** A computer that runs one engine: it may be frozen for a while, die, start again, and its clock may be set. */
export class Machine implements Clock {
  readonly name: string
  readonly #world: World
  /** How far its clock goes wrong, in ms. */
  skew = 0
  #frozenUntil = 0
  #lives = 0
  #mourners: (() => void)[] = []

  constructor(name: string, world: World) {
    this.name = name
    this.#world = world
  }

  now(): number {
    return epoch + Math.floor(this.#world.now + this.skew)
  }

  /** Nobody tells a program that the clock was set. */
  onJump(): () => void {
    return () => undefined
  }

  elapsed(): number {
    if (this.#world.chance(20)) this.#world.spend(this.#world.dice.below(longestStep * 100) / 100)
    return this.#world.now
  }

  /** Happens here after `ms`, later where the machine is frozen then, never where it has died meanwhile. */
  after(ms: number, run: () => void): () => void {
    const life = this.#lives
    let cancel = this.#world.after(ms, () => {
      if (this.#lives !== life) return
      if (this.#world.now < this.#frozenUntil) cancel = this.after(this.#frozenUntil - this.#world.now, run)
      else run()
    })
    return () => cancel()
  }

  soon(run: () => void): void {
    this.after(0, run)
  }

  /** Which of its lives it is in. */
  get life(): number {
    return this.#lives
  }

  freeze(ms: number): void {
    this.#frozenUntil = this.#world.now + ms
  }

  /** Everything that was to happen here is forgotten. */
  die(): void {
    this.#lives++
    this.#frozenUntil = 0
    for (const mourn of this.#mourners.splice(0)) mourn()
  }

  /** What others notice when it dies. */
  whenItDies(run: () => void): void {
    this.#mourners.push(run)
  }
}
