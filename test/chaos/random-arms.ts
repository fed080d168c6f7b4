import { PassedPoints } from '@souffleur/engine/testing'
import { neverThrowing, type FailPoint } from '@souffleur/schemas/fail-point'
import type { Arm, Arms } from './arms.ts'
import { isRare } from './is-rare.ts'
import { pointsOfProduct } from './points-of-product.ts'
import { randomFrom, type Random } from './random.ts'

const mostPasses = 12
/** How long a life may stand still, in ms: long enough for others to take its work over, and short of what they take for death. */
const longestPause = 2_500

/** Every second life ends at a point, each point in turn, when it is passed for the n-th time; the others stand still or fail at one. */
export class RandomArms implements Arms {
  readonly #passed = new PassedPoints()
  readonly #random: Random
  readonly #points: readonly FailPoint[]
  #lives = 0

  constructor({ seed, partitions = 1 }: { seed: number; partitions?: number }) {
    this.#random = randomFrom(seed + 1)
    this.#points = pointsOfProduct(partitions)
  }

  get none(): Arm {
    return { FAIL_POINTS_PASSED: this.#passed.file }
  }

  next(): Arm {
    const life = this.#lives++
    const point = life % 2 === 0 ? this.#points[(life / 2) % this.#points.length]! : this.#points[this.#below(this.#points.length)]!
    const passes = 1 + this.#below(isRare(point) ? 1 : mostPasses)
    return { ...this.none, FAIL_POINT: `${point} ${passes}${life % 2 === 0 ? '' : this.#trouble(point)}` }
  }

  instead(): Arm {
    return this.none
  }

  /** A run with fewer lives than points may leave some out. */
  missed(): string[] {
    if (this.#lives < this.#points.length) return []
    return this.#points.filter((point) => !this.#passed.isPassed(point)).map((point) => `no life of the product came past the point "${point}"`)
  }

  #trouble(point: FailPoint): string {
    return this.#random() < 0.5 || neverThrowing.includes(point) ? ` pauses ${this.#below(longestPause)}` : ' throws'
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}
