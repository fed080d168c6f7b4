import type { ActivatedJob } from '../client/engine-client.ts'
import { maxUnsentJobs, maxUnsentLength, maxStalledLength, stallLooks, stallLookTime } from './limits.ts'

/** Starts to look every so many ms; the answer stops that. */
type Every = (ms: number, look: () => void) => () => void

/** The jobs on their way to one worker that are still on this machine. A worker that takes them slowly gets more only up to a limit, one that takes none at all a good deal less. */
export class UnsentJobs {
  readonly #every: Every
  readonly #jobs = new Map<string, { job: ActivatedJob; length: number }>()
  #length = 0
  /** Looks since the last job left. */
  #looks = 0
  #stopLooking: (() => void) | undefined

  constructor(every: Every = everyWhile) {
    this.#every = every
  }

  hasRoom(): boolean {
    return this.#jobs.size < maxUnsentJobs && this.#length < (this.#looks < stallLooks ? maxUnsentLength : maxStalledLength)
  }

  has(job: ActivatedJob): boolean {
    return this.#jobs.has(job.key)
  }

  /** `length` of its texts, in characters. */
  add(job: ActivatedJob, length: number): void {
    this.#forget(job) // it may have come back by its time-out and be sent anew
    this.#jobs.set(job.key, { job, length })
    this.#length += length
    this.#stopLooking ??= this.#every(stallLookTime, () => this.#look())
  }

  left(job: ActivatedJob): void {
    this.#forget(job)
    this.#looks = 0
  }

  /** What never left, and is nobody's concern here any more. */
  takeAll(): ActivatedJob[] {
    const jobs = [...this.#jobs.values()].map(({ job }) => job)
    this.#jobs.clear()
    this.#length = 0
    this.#look()
    return jobs
  }

  #forget({ key }: ActivatedJob): void {
    this.#length -= this.#jobs.get(key)?.length ?? 0
    this.#jobs.delete(key)
  }

  #look(): void {
    if (this.#jobs.size > 0) return void this.#looks++
    this.#stopLooking?.()
    this.#stopLooking = undefined
    this.#looks = 0
  }
}

function everyWhile(ms: number, look: () => void): () => void {
  const timer = setInterval(look, ms).unref()
  return () => clearInterval(timer)
}
