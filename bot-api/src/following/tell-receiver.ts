import { setTimeout as delay } from 'node:timers/promises'
import { EngineError, type ActivatedJob, type EngineClient, type JobStream } from '@souffleur/engine/client'
import { tellJobHeaders, tellJobType } from '@souffleur/schemas'
import { limits } from '../limits.ts'
import type { EffectPost } from '../ownership/effect-post.ts'
import type { Log } from '../room.ts'
import { writeJson } from '../store/json-text.ts'
import type { Effect } from './effects.ts'
import type { JobSessions } from './job-sessions.ts'
import { stepWorker } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'
import type { Pushed, StepPairs } from './step-pairs.ts'

export interface TellParts { engine: EngineClient; sessions: JobSessions; post: EffectPost; pairs: StepPairs | undefined; writer: Pick<SessionWriter, 'sent'>; log: Log }

const tellJobs = { type: tellJobType, worker: stepWorker, timeout: limits.firstJobTimeout }

/**
 * Takes what a cluster pushes beside steps (`fitToCluster`): functions that may not run twice, and the ends of conversations and objections. It is sent to the database, the job completed, and after an end
 * that need not be the last the engine asked whether the instance is gone with it. A job whose receiver dies in between comes again.
 */
export class TellReceiver {
  readonly #parts: TellParts
  readonly #underway = new Set<string>()
  #stream: JobStream | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  #stopped = false

  constructor(parts: TellParts) {
    this.#parts = parts
  }

  start(): void {
    this.#stream = this.#parts.engine.streamActivatedJobs(tellJobs, (job) => void this.#receive(job), () => this.#pollQuietly())
    this.#timer = setInterval(() => this.#pollQuietly(), limits.stepPollInterval).unref()
    this.#pollQuietly()
  }

  stop(): void {
    this.#stopped = true
    clearInterval(this.#timer)
    this.#stream?.close()
  }

  #pollQuietly(): void {
    this.#poll().catch((error: unknown) => this.#parts.log.debug(error, 'the engine could not be polled for what it tells'))
  }

  async #poll(): Promise<void> {
    const ask = () => this.#parts.engine.activateJobs({ ...tellJobs, maxJobsToActivate: limits.pollJobs, requestTimeout: -1 })
    for (let jobs = await ask(); jobs.length > 0; jobs = await ask()) for (const job of jobs) void this.#receive(job)
  }

  async #receive(job: ActivatedJob): Promise<void> {
    if (this.#underway.has(job.key)) return
    this.#underway.add(job.key)
    try {
      const session = await this.#parts.sessions.find(job, () => this.#stopped)
      if (session !== undefined) await this.#take(job, session)
    } catch (error) {
      this.#parts.log.warn(error, 'something that the engine tells could not be stored: it is pushed again')
    } finally {
      this.#underway.delete(job.key)
    }
  }

  /** What is no session's goes on without telling anybody. */
  async #take(job: ActivatedJob, session: string | null): Promise<void> {
    const { processInstanceKey, customHeaders } = job
    const isEnd = customHeaders[tellJobHeaders.endEvent] !== undefined
    const isLast = customHeaders[tellJobHeaders.last] !== undefined
    if (session !== null) await this.#tell({ session, variables: job.variables, effects: isEnd ? endReached(job, session, isLast) : [functionCalled(job, session)] })
    const completed = this.#insist(() => this.#parts.engine.completeJob({ jobKey: job.key }))
    if (!isEnd || isLast || session === null) return void await completed
    const isThere = await this.#outlives(processInstanceKey, completed)
    await this.#parts.post.send([isThere ? { kind: 'branch-ended', session } : instanceEnded(processInstanceKey, session)])
  }

  /** Resolves once it is on its way to the database, with what moved the session. */
  async #tell(pushed: Pushed): Promise<void> {
    const { pairs, post, writer } = this.#parts
    const taken = pairs?.takes(pushed)
    if (!taken) return post.send(pushed.effects)
    await taken
    await writer.sent()
  }

  /** Whether an instance is there once its job is completed: asked at once behind the command, and again where it still was. */
  async #outlives(processInstanceKey: string, completed: Promise<unknown>): Promise<boolean> {
    const ask = () => this.#insist(() => this.#parts.engine.setVariables({ elementInstanceKey: processInstanceKey, variables: {}, local: true }))
    const [wasThere] = await Promise.all([ask(), completed])
    return wasThere && await ask()
  }

  /** False where the engine knows nothing of it any more. Where it does not answer, it is asked again: nobody else will. */
  async #insist(command: () => Promise<unknown>): Promise<boolean> {
    for (;;) {
      try {
        await command()
        return true
      } catch (error) {
        if (!(error instanceof EngineError) || this.#stopped) throw error
        if (error.status === 'NOT_FOUND') return false
        await delay(limits.retryDelay)
      }
    }
  }
}

/** There is no way back over it from now on; how it goes with it, the record stream tells. */
function functionCalled({ key, bpmnProcessId, customHeaders }: ActivatedJob, session: string): Effect {
  return { kind: 'function-called', session, jobKey: key, processId: bpmnProcessId, elementId: customHeaders[tellJobHeaders.function] ?? '', state: 'completed' }
}

/** `isLast`: the instance is over with it. */
function endReached({ processInstanceKey, customHeaders, variables }: ActivatedJob, session: string, isLast: boolean): Effect[] {
  const set = Object.entries(variables).map(([name, value]): Effect => ({ kind: 'variable-set', session, scopeKey: processInstanceKey, name, value: writeJson(value) }))
  return [...set, { kind: 'outcome-reached', session, processInstanceKey, elementId: customHeaders[tellJobHeaders.endEvent]! }, ...(isLast ? [instanceEnded(processInstanceKey, session)] : [])]
}

function instanceEnded(processInstanceKey: string, session: string): Effect {
  return { kind: 'instance-ended', session, processInstanceKey, at: Date.now() }
}
