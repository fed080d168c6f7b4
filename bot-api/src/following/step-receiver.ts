import { setTimeout as delay } from 'node:timers/promises'
import type { ActivatedJob, EngineClient, JobStream } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import type { EffectOf } from './effects.ts'
import type { InstanceBook } from './instance-book.ts'
import { stepJobType, stepWorker } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'

export interface ReceiverParts {
  database: Pool
  engine: EngineClient
  instances: InstanceBook
  book: SessionBook
  writer: SessionWriter
  log: Log
}

const stepJobs = { type: stepJobType, worker: stepWorker, timeout: limits.jobTimeout }

/**
 * Takes the steps that the engine pushes and hands them to the writer; a step pushed again changes nothing. User tasks that belong to no session are
 * left to other workers.
 */
export class StepReceiver {
  readonly #parts: ReceiverParts
  /** Jobs that are no session's, as far as was known when they came. */
  readonly #strangers = new Set<string>()
  #stream: JobStream | undefined
  #stopped = false

  constructor(parts: ReceiverParts) {
    this.#parts = parts
  }

  /** Opens the stream, then polls: jobs that waited before are not pushed. */
  async start(): Promise<void> {
    this.#stream = this.#parts.engine.streamActivatedJobs(stepJobs, (job) => this.#receive(job))
    await this.poll()
  }

  /** Fetches steps that wait without being pushed. Those that are no session's are given back at the end, or they would come again and again. */
  async poll(): Promise<void> {
    const strangers: ActivatedJob[] = []
    for (let jobs = await this.#activate(); jobs.length > 0; jobs = await this.#activate()) strangers.push(...jobs.filter((job) => this.#receive(job) === false))
    await Promise.all(strangers.map((job) => this.#giveBack(job)))
  }

  stop(): void {
    this.#stopped = true
    this.#stream?.close()
  }

  #activate(): Promise<ActivatedJob[]> {
    return this.#parts.engine.activateJobs({ ...stepJobs, maxJobsToActivate: limits.pollJobs, requestTimeout: -1 })
  }

  #receive(job: ActivatedJob): void | false {
    const session = this.#sessionOf(job)
    if (session) return this.#parts.book.hasPushed(session, job.key) ? undefined : void this.#parts.writer.write([pushed(job, session)])
    if (session === null || this.#strangers.has(job.key)) return false
    void this.#receiveUnknown(job)
  }

  /** The record stream may not have told of a new instance yet: its variable `sessionId` does. null: no session's, undefined: not looked up yet. */
  #sessionOf({ processInstanceKey, variables }: ActivatedJob): string | null | undefined {
    const told = this.#parts.instances.sessionOf(processInstanceKey)
    return told ?? (typeof variables.sessionId === 'string' ? variables.sessionId : told)
  }

  /** A called instance that was not given its caller's variables, or a user task that is no session's. */
  async #receiveUnknown(job: ActivatedJob): Promise<void> {
    const { database, instances, writer, log } = this.#parts
    while (!this.#stopped) {
      try {
        await instances.lookUp(database, [job.processInstanceKey])
        const session = this.#sessionOf(job)
        return session ? writer.write([pushed(job, session)]) : await this.#giveBack(job)
      } catch (error) {
        log.error(error, 'the session of a pushed step could not be looked up, trying again')
        await delay(limits.retryDelay)
      }
    }
  }

  /** A failure without loss of a retry: the engine offers the job to others. Should it prove to be a session's step, the record stream tells, and it is polled. */
  async #giveBack({ key, retries }: ActivatedJob): Promise<void> {
    if (this.#strangers.size >= limits.rememberedStrangers) this.#strangers.delete(this.#strangers.values().next().value!)
    this.#strangers.add(key)
    await this.#parts.engine.failJob({ jobKey: key, retries }).catch((error: unknown) => this.#parts.log.debug(error, 'a user task that is no session\'s could not be given back'))
  }
}

function pushed(job: ActivatedJob, session: string): EffectOf<'visit-pushed'> {
  const { key: visit, processInstanceKey, bpmnProcessId: processId, elementId, elementInstanceKey, customHeaders: headers, variables } = job
  return { kind: 'visit-pushed', session, visit, processInstanceKey, processId, elementId, elementInstanceKey, headers, variables, at: Date.now() }
}
