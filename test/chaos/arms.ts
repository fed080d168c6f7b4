import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failPoints } from '@souffleur/schemas/fail-point'
import { randomFrom, type Random } from './random.ts'

/** What a life of the product is told about its fail-points, by environment. */
export interface Arm { FAIL_POINTS_PASSED: string; FAIL_POINT?: string }

const mostPasses = 30

/** Which life ends at which point: every second one does, each point in turn, when it is passed for the n-th time. */
export class Arms {
  readonly #file: string
  readonly #random: Random
  #lives = 0

  constructor(folder: string, seed: number) {
    this.#file = join(folder, 'fail-points-passed')
    this.#random = randomFrom(seed + 1)
  }

  get none(): Arm {
    return { FAIL_POINTS_PASSED: this.#file }
  }

  next(): Arm {
    const life = this.#lives++
    if (life % 2 === 1) return this.none
    const point = failPoints[(life / 2) % failPoints.length]!
    const passes = point.startsWith('library') ? 1 : 1 + Math.floor(this.#random() * mostPasses)
    return { ...this.none, FAIL_POINT: `${point} ${passes}` }
  }

  passed(): Set<string> {
    return new Set(existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim().split('\n') : [])
  }
}
