import { setTimeout as delay } from 'node:timers/promises'
import type { ActivatedJob, EngineClient, JobStream } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import { inTransaction } from '../store/in-transaction.ts'
import { openVisits, type PushedStep } from '../store/open-visits.ts'
import type { InstanceBook } from './instance-book.ts'
import { stepJobType } from './read-effects.ts'

export interface ReceiverParts {
  database: Pool
  engine: EngineClient
  instances: InstanceBook
  log: Log
  onStored(change: { sessions: string[]; arrived: string[] }): void
}

const WORKER = 'souffleur-sessions'
const stepJobs = { type: stepJobType, worker: WORKER, timeout: limits.jobTimeout }

/** Takes the steps that the engine pushes and stores them: what arrives while a transaction runs goes into the next one together. */
export class StepReceiver {
  readonly #parts: ReceiverParts
  #stream: JobStream | undefined
  #waiting: ActivatedJob[] = []
  #storing: Promise<void> | undefined
  #stopped = false

  constructor(parts: ReceiverParts) {
    this.#parts = parts
  }

  /** Opens the stream, then polls: jobs that waited before are not pushed. */
  async start(): Promise<void> {
    this.#stream = this.#parts.engine.streamActivatedJobs(stepJobs, (job) => this.#receive(job))
    await this.poll()
  }

  /** Fetches steps that wait without being pushed. */
  async poll(): Promise<void> {
    for (;;) {
      const jobs = await this.#parts.engine.activateJobs({ ...stepJobs, maxJobsToActivate: limits.pollJobs, requestTimeout: -1 })
      if (jobs.length === 0) return
      for (const job of jobs) this.#receive(job)
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stream?.close()
    await this.#storing
  }

  #receive(job: ActivatedJob): void {
    this.#waiting.push(job)
    this.#storing ??= this.#storeAll().finally(() => { this.#storing = undefined })
  }

  async #storeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const jobs = this.#waiting
      this.#waiting = []
      await this.#storeUntilDone(jobs)
    }
  }

  async #storeUntilDone(jobs: ActivatedJob[]): Promise<void> {
    while (!this.#stopped) {
      try {
        return await this.#store(jobs)
      } catch (error) {
        this.#parts.log.error(error, 'pushed steps could not be stored, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  async #store(jobs: ActivatedJob[]): Promise<void> {
    const { database, instances, onStored, log } = this.#parts
    await instances.lookUp(database, jobs.filter(({ variables }) => typeof variables.sessionId !== 'string').map(({ processInstanceKey }) => processInstanceKey))
    const steps = jobs.flatMap((job) => this.#stepOf(job) ?? [])
    const sessions = steps.length === 0 ? [] : await inTransaction(database, (connection) => openVisits(connection, steps))
    onStored({ sessions, arrived: steps.map(({ job }) => job.key) })
    if (steps.length < jobs.length) log.debug({ jobs: jobs.length - steps.length }, 'user tasks that belong to no session')
  }

  /** The record stream may not have told of a new instance yet: its variable `sessionId` does. */
  #stepOf(job: ActivatedJob): PushedStep | undefined {
    const told = this.#parts.instances.sessionOf(job.processInstanceKey)
    const session = told ?? (typeof job.variables.sessionId === 'string' ? job.variables.sessionId : undefined)
    return session ? { session, job } : undefined
  }
}
