import type { ActivatedJob, EngineClient } from '@souffleur/engine/client'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { InstanceBook } from './instance-book.ts'

export interface StrangersParts {
  engine: EngineClient
  instances: InstanceBook
  log: Log
  /** Whether a stream can decline a job. Where it can't, what is given back comes again, each time after twice as long. */
  canDecline: boolean
}

/** User tasks that are no session's, as far as was known when they came: other workers may want them. */
export class Strangers {
  readonly #parts: StrangersParts
  /** Job key → how long it was given back for, in ms. */
  readonly #given = new Map<string, number>()

  constructor(parts: StrangersParts) {
    this.#parts = parts
  }

  /** Whether the stream shall decline a job whose session is `session`, null for none. */
  isDeclined({ key }: ActivatedJob, session: string | null | undefined): boolean {
    return this.#parts.canDecline && (session === null || this.#given.has(key))
  }

  /** A failure without loss of a retry: the engine offers the job to others. Where it comes again it is looked up again: the record stream may have told of it meanwhile. */
  async giveBack({ key, retries, processInstanceKey }: ActivatedJob): Promise<void> {
    const { engine, instances, log, canDecline } = this.#parts
    const retryBackOff = canDecline ? 0 : Math.min((this.#given.get(key) ?? limits.strangerBackOff.first / 2) * 2, limits.strangerBackOff.longest)
    if (!canDecline) instances.forget(processInstanceKey)
    this.#given.delete(key)
    if (this.#given.size >= limits.rememberedStrangers) this.#given.delete(this.#given.keys().next().value!)
    this.#given.set(key, retryBackOff)
    await engine.failJob({ jobKey: key, retries, retryBackOff }).catch((error: unknown) => log.debug(error, 'a user task that is no session\'s could not be given back'))
  }
}
