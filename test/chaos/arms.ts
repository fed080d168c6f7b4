import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { failPoints, neverThrowing, type FailPoint } from '@souffleur/schemas/fail-point'
import { randomFrom, type Random } from './random.ts'

/** What a life of the product is told about its fail-points, by environment. */
export interface Arm { FAIL_POINTS_PASSED: string; FAIL_POINT?: string }

const mostPasses = 12
/** Points that are passed once or twice in a life. */
const rare = /^(library|engine: (partition taken|before a (lease|partition))|sessions: (shards|before shards))/
/** How long a life may stand still, in ms: long enough for others to take its work over, and short of what they take for death. */
const longestPause = 2_500

/** Fail-points that no short life of this product passes: those of parts that it has not, and the trimming of the log, which is done every minute. */
const elsewhere = (partitions: number) => (point: FailPoint) => point.startsWith('kafka:') || point === 'engine: before the log is trimmed' || (partitions === 1 && point.startsWith('partitions:'))

/** What happens to which life: every second one ends at a point, each point in turn, when it is passed for the n-th time; the others stand still or fail at one. */
export class Arms {
  readonly #file: string
  readonly #random: Random
  readonly #points: readonly FailPoint[]
  #lives = 0

  constructor(folder: string, { seed, partitions }: { seed: number; partitions: number }) {
    this.#file = join(folder, 'fail-points-passed')
    this.#random = randomFrom(seed + 1)
    const isElsewhere = elsewhere(partitions)
    this.#points = failPoints.filter((point) => !isElsewhere(point))
  }

  get none(): Arm {
    return { FAIL_POINTS_PASSED: this.#file }
  }

  next(): Arm {
    const life = this.#lives++
    const point = life % 2 === 0 ? this.#points[(life / 2) % this.#points.length]! : this.#points[this.#below(this.#points.length)]!
    const passes = 1 + this.#below(rare.test(point) ? 1 : mostPasses)
    return { ...this.none, FAIL_POINT: `${point} ${passes}${life % 2 === 0 ? '' : this.#trouble(point)}` }
  }

  neverPassed(): string[] {
    const passed = new Set(existsSync(this.#file) ? readFileSync(this.#file, 'utf8').trim().split('\n') : [])
    return this.#points.filter((point) => !passed.has(point))
  }

  #trouble(point: FailPoint): string {
    return this.#random() < 0.5 || neverThrowing.includes(point) ? ` pauses ${this.#below(longestPause)}` : ' throws'
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }
}
