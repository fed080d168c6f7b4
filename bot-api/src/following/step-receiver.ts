import { setTimeout as delay } from 'node:timers/promises'
import type { ActivatedJob, EngineClient, JobStream } from '@souffleur/engine/client'
import type { Pool } from 'pg'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { EffectOf } from './effects.ts'
import type { InstanceBook } from './instance-book.ts'
import { stepJobType } from './read-effects.ts'
import type { SessionWriter } from './session-writer.ts'

export interface ReceiverParts {
  database: Pool
  engine: EngineClient
  instances: InstanceBook
  writer: SessionWriter
  log: Log
}

const WORKER = 'souffleur-sessions'
const stepJobs = { type: stepJobType, worker: WORKER, timeout: limits.jobTimeout }

/** Takes the steps that the engine pushes and hands them to the writer. A step pushed again changes nothing. */
export class StepReceiver {
  readonly #parts: ReceiverParts
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

  /** Fetches steps that wait without being pushed. */
  async poll(): Promise<void> {
    for (;;) {
      const jobs = await this.#parts.engine.activateJobs({ ...stepJobs, maxJobsToActivate: limits.pollJobs, requestTimeout: -1 })
      if (jobs.length === 0) return
      for (const job of jobs) this.#receive(job)
    }
  }

  stop(): void {
    this.#stopped = true
    this.#stream?.close()
  }

  #receive(job: ActivatedJob): void {
    const session = this.#sessionOf(job)
    if (session) void this.#parts.writer.write([pushed(job, session)])
    else void this.#receiveUnknown(job)
  }

  /** The record stream may not have told of a new instance yet: its variable `sessionId` does. */
  #sessionOf({ processInstanceKey, variables }: ActivatedJob): string | null | undefined {
    return this.#parts.instances.sessionOf(processInstanceKey) ?? (typeof variables.sessionId === 'string' ? variables.sessionId : undefined)
  }

  /** A called instance that was not given its caller's variables, or a user task that is no session's. */
  async #receiveUnknown(job: ActivatedJob): Promise<void> {
    const { database, instances, writer, log } = this.#parts
    while (!this.#stopped) {
      try {
        await instances.lookUp(database, [job.processInstanceKey])
        const session = this.#sessionOf(job)
        if (session) return await writer.write([pushed(job, session)])
        return log.debug({ job: job.key, process: job.bpmnProcessId }, 'a user task that belongs to no session')
      } catch (error) {
        log.error(error, 'the session of a pushed step could not be looked up, trying again')
        await delay(limits.retryDelay)
      }
    }
  }
}

function pushed(job: ActivatedJob, session: string): EffectOf<'visit-pushed'> {
  const { key: visit, processInstanceKey, bpmnProcessId: processId, elementId, elementInstanceKey, customHeaders: headers, variables } = job
  return { kind: 'visit-pushed', session, visit, processInstanceKey, processId, elementId, elementInstanceKey, headers, variables }
}
