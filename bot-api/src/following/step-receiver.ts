import type { ActivatedJob, EngineClient, JobStream } from '@souffleur/engine/client'
import { limits } from '../limits.ts'
import type { EffectPost } from '../ownership/effect-post.ts'
import type { Log } from '../room.ts'
import type { SessionBook } from '../sessions/session-book.ts'
import type { StepPairs } from './step-pairs.ts'
import type { EffectOf } from './effects.ts'
import type { JobSessions } from './job-sessions.ts'
import { stepJobType, stepWorker } from './read-effects.ts'
import type { StepKeeper } from './step-keeper.ts'
import type { Strangers } from './strangers.ts'

export interface ReceiverParts {
  engine: EngineClient
  sessions: JobSessions
  strangers: Strangers
  book: SessionBook
  post: EffectPost
  /** On a cluster, where streams break and steps have to be prolonged. */
  keeper?: StepKeeper | undefined
  pairs?: StepPairs | undefined
  log: Log
}

/**
 * Takes the steps that the engine pushes and hands them to whoever walks the session; a step pushed again changes nothing. User tasks that belong to no session are
 * left to other workers.
 */
export class StepReceiver {
  readonly #parts: ReceiverParts
  readonly #jobs: { type: string; worker: string; timeout: number }
  #stream: JobStream | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  #stopped = false

  constructor(parts: ReceiverParts) {
    this.#parts = parts
    this.#jobs = { type: stepJobType, worker: stepWorker, timeout: parts.keeper ? limits.firstJobTimeout : limits.jobTimeout }
  }

  /** Opens the stream, then polls: jobs that waited before are not pushed. On a cluster that holds for every stream that broke, and one may break without a word. */
  start(): void {
    this.#stream = this.#parts.engine.streamActivatedJobs(this.#jobs, (job) => this.#receive(job), () => this.pollQuietly())
    if (this.#parts.keeper) this.#timer = setInterval(() => this.pollQuietly(), limits.stepPollInterval).unref()
  }

  /** Fetches steps that wait without being pushed. Those that are no session's are given back at the end, or they would come again and again. */
  async poll(): Promise<void> {
    const strangers: ActivatedJob[] = []
    for (let jobs = await this.#activate(); jobs.length > 0; jobs = await this.#activate()) strangers.push(...jobs.filter((job) => this.#receive(job) === false))
    await Promise.all(strangers.map((job) => this.#parts.strangers.giveBack(job)))
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
    this.#stream?.close()
  }

  /** Fetches them where the engine answers. */
  pollQuietly(): void {
    this.poll().catch((error: unknown) => this.#parts.log.debug(error, 'the engine could not be polled for steps'))
  }

  #activate(): Promise<ActivatedJob[]> {
    return this.#parts.engine.activateJobs({ ...this.#jobs, maxJobsToActivate: limits.pollJobs, requestTimeout: -1 })
  }

  #receive(job: ActivatedJob): void | false {
    const session = this.#parts.sessions.known(job)
    if (session) return this.#take(job, session)
    if (this.#parts.strangers.isDeclined(job, session)) return false
    void this.#receiveUnknown(job)
  }

  #take(job: ActivatedJob, session: string): void {
    const { book, post, keeper, pairs } = this.#parts
    if (book.hasPushed(session, job.key)) return keeper?.pushedAgain(session, job.key)
    const step = pushed(job, session)
    if (!pairs?.takes({ session, variables: job.variables, effects: [step] })) post.hand([step])
  }

  /** A called instance that was not given its caller's variables, or a user task that is no session's: should it prove to be a session's step, the record stream tells, and it is polled. */
  async #receiveUnknown(job: ActivatedJob): Promise<void> {
    const session = await this.#parts.sessions.find(job, () => this.#stopped)
    if (session) this.#take(job, session)
    else if (session === null) await this.#parts.strangers.giveBack(job)
  }
}

function pushed(job: ActivatedJob, session: string): EffectOf<'visit-pushed'> {
  const { key: visit, processInstanceKey, bpmnProcessId: processId, elementId, elementInstanceKey, customHeaders: headers, variables } = job
  return { kind: 'visit-pushed', session, visit, processInstanceKey, processId, elementId, elementInstanceKey, headers, variables, at: Date.now() }
}
