import type { JobRequest } from '../client/engine-client.ts'
import type { EngineRecord } from '../core/index.ts'
import type { Clock } from './clock.ts'
import type { FoundJobs, JobPoll } from './job-dispatcher.ts'
import { defaultPollTimeout, longestTimeout } from './limits.ts'
import { toEngineError } from './to-engine-error.ts'

/** One request for jobs, until it has some or its time is over. `requestTimeout` as in `EngineClient.activateJobs`. */
export class LongPoll implements JobPoll {
  readonly type: string
  readonly worker: string
  readonly timeout: number
  readonly fetchVariables: string[]
  readonly maxJobs: number
  readonly #waits: boolean
  readonly #answer = Promise.withResolvers<FoundJobs>()
  readonly #stopTimer: (() => void) | undefined
  #isOpen = true

  constructor(request: JobRequest & { maxJobsToActivate: number }, requestTimeout: number, clock: Pick<Clock, 'after'>) {
    this.type = request.type
    this.worker = request.worker
    this.timeout = request.timeout
    this.fetchVariables = request.fetchVariables ?? []
    this.maxJobs = request.maxJobsToActivate
    this.#waits = requestTimeout >= 0
    if (this.#waits) this.#stopTimer = clock.after(Math.min(requestTimeout || defaultPollTimeout, longestTimeout), () => this.giveUp())
  }

  /** Rejects with `EngineError`. */
  get found(): Promise<FoundJobs> {
    return this.#answer.promise
  }

  isOpen(): boolean {
    return this.#isOpen
  }

  answer(found: FoundJobs): void {
    if (found.jobs.length === 0 && this.#waits) return
    this.#close()
    this.#answer.resolve(found)
  }

  giveUp(): void {
    this.#close()
    this.#answer.resolve({ jobs: [], hasMore: false })
  }

  reject(rejection: EngineRecord): void {
    this.fail(toEngineError(rejection))
  }

  fail(error: Error): void {
    this.#close()
    this.#answer.reject(error)
  }

  #close(): void {
    this.#isOpen = false
    this.#stopTimer?.()
  }
}
