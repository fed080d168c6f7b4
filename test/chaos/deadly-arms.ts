import { PassedPoints } from '@souffleur/engine/testing'
import type { FailPoint } from '@souffleur/schemas/fail-point'
import type { Arm, Arms } from './arms.ts'
import { isRare } from './is-rare.ts'

/** A life that comes by so often has begun to work. */
const passesInWork = 5

/** Each life ends at a point, in the middle of its work where it can: each point once, in turn; the lives behind them are left alone. */
export class DeadlyArms implements Arms {
  readonly #passed = new PassedPoints()
  readonly #points: readonly FailPoint[]
  #lives = 0

  constructor(points: readonly FailPoint[]) {
    this.#points = points
  }

  get none(): Arm {
    return { FAIL_POINTS_PASSED: this.#passed.file }
  }

  next(): Arm {
    const point = this.#points[this.#lives++]
    return { ...this.none, ...point && { FAIL_POINT: `${point} ${isRare(point) ? 1 : passesInWork}` } }
  }

  instead(): Arm {
    return this.next()
  }

  missed(): string[] {
    return this.#points.filter((point) => !this.#passed.hasKilled(point)).map((point) => `no life of the product died at the point "${point}"`)
  }
}
