import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { createWireEngineClient, type ExportedRecord, type WireEngineClient } from '@souffleur/engine'
import { EngineError, type ActivatedJob, type JobStream } from '@souffleur/engine/client'
import { send } from '../product/json-client.ts'
import type { RecordFile } from './record-file.ts'

const lifetime = 60 * 60 * 1000
const worker = { worker: 'chaos', timeout: 5_000 }
/** A client's own pause before it repeats. */
const pauseMs = 250

export interface ErrandPlace { url: string; gatewayPort: number; file: RecordFile }

/**
 * Those who use the engine's own addresses: over gRPC an errand is asked for by a message, one of its jobs is pushed and one polled; its native user task is completed over REST, by the key that the record file tells.
 */
export class Errands {
  /** Errands whose message was acknowledged. */
  readonly asked: string[] = []
  readonly #place: ErrandPlace
  readonly #client: WireEngineClient
  #isOver = false

  private constructor(place: ErrandPlace, client: WireEngineClient) {
    this.#place = place
    this.#client = client
  }

  static async open(place: ErrandPlace): Promise<Errands> {
    const client = createWireEngineClient(`127.0.0.1:${place.gatewayPort}`)
    await client.deployResource({ resources: [{ name: 'errand.bpmn', content: readFileSync(new URL('errand.bpmn', import.meta.url), 'utf8') }] })
    return new Errands(place, client)
  }

  /** Errand after errand. */
  async run(goesOn: () => boolean): Promise<void> {
    const stream = this.#takePushed()
    const polling = this.#poll()
    while (goesOn()) await this.#ask(randomUUID())
    this.#isOver = true
    stream.close()
    await polling
    this.#client.close()
  }

  async #ask(id: string): Promise<void> {
    await persist(() => this.#client.publishMessage({ name: 'errand', correlationKey: id, messageId: id, timeToLive: lifetime, variables: { errand: id } }))
    this.asked.push(id)
    const key = await this.#place.file.find((records) => taskOf(records, id))
    for (;;) {
      const reply = await send(`${this.#place.url}/v1/user-tasks/${key}/completion`, 'POST', {}).catch(() => undefined)
      if (reply && (reply.status === 204 || reply.status === 404)) return
      await wait(pauseMs)
    }
  }

  #takePushed(): JobStream {
    return this.#client.streamActivatedJobs({ ...worker, type: 'errand-pushed' }, (job) => this.#complete(job))
  }

  /** The job that is to be polled, and now and then those whose push got lost. */
  async #poll(): Promise<void> {
    while (!this.#isOver) {
      for (const type of ['errand-polled', 'errand-pushed']) {
        const jobs = await this.#client.activateJobs({ ...worker, type, maxJobsToActivate: 10, requestTimeout: type === 'errand-polled' ? 1_000 : -1 }).catch(() => wait(pauseMs, []))
        await Promise.all(jobs.map((job) => this.#complete(job)))
      }
    }
  }

  async #complete({ key }: ActivatedJob): Promise<void> {
    await persist(() => this.#client.completeJob({ jobKey: key }))
  }
}

/** Until it is done, now or by an earlier try. */
async function persist(call: () => Promise<unknown>): Promise<void> {
  for (;;) {
    const error = await call().then(() => undefined, (refusal: unknown) => refusal)
    if (error === undefined || (error instanceof EngineError && (error.status === 'ALREADY_EXISTS' || error.status === 'NOT_FOUND'))) return
    await wait(pauseMs)
  }
}

/** What `Errands` look for in the record file. */
export const tellsOfErrands = ({ valueType, intent, value }: ExportedRecord): boolean => (valueType === 'VARIABLE' && value.name === 'errand') || (valueType === 'USER_TASK' && intent === 'CREATED')

function taskOf(records: readonly ExportedRecord[], id: string): string | undefined {
  const instance = records.findLast(({ valueType, value }) => valueType === 'VARIABLE' && value.value === `"${id}"`)?.value.processInstanceKey
  return instance && records.findLast(({ valueType, value }) => valueType === 'USER_TASK' && value.processInstanceKey === instance)?.value.userTaskKey
}
