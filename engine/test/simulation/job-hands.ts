import { counterOf } from './counter-of.ts'
import type { CommittedRecord } from './ledger.ts'
import type { World } from './world.ts'

interface Held { worker: string; deadline: number }

const ends = new Set(['TIMED_OUT', 'FAILED', 'COMPLETED', 'CANCELED', 'ERROR_THROWN', 'YIELDED'])

/** In whose hand each job is, by the log: one worker's at a time, until it gives the job back or its time is over. */
export class JobHands {
  readonly #world: World
  readonly #held = new Map<number, Held>()
  readonly #given = new Set<string>()

  constructor(world: World) {
    this.#world = world
  }

  /** Whether the log says that the job was given to this worker until then. */
  wasGiven(key: string, worker: string, deadline: number): boolean {
    return this.#given.has(`${counterOf(key)} ${worker} ${deadline}`)
  }

  note({ valueType, intent, key, value, timestamp }: CommittedRecord): void {
    if (valueType === 'JOB_BATCH' && intent === 'ACTIVATED') for (const [index, job] of value.jobs.entries()) this.#give(value.jobKeys[index], job)
    if (valueType === 'JOB' && ends.has(intent)) this.#take(key, intent === 'TIMED_OUT' ? timestamp : Infinity)
  }

  #give(key: number, { worker, deadline }: Held): void {
    const held = this.#held.get(key)
    if (held) this.#world.breach(`job ${key} went to ${worker} while ${held.worker} had it until ${held.deadline}`)
    this.#held.set(key, { worker, deadline })
    this.#given.add(`${counterOf(key)} ${worker} ${deadline}`)
  }

  #take(key: number, timestamp: number): void {
    const held = this.#held.get(key)
    if (held && timestamp < held.deadline) this.#world.breach(`job ${key} was taken from ${held.worker} at ${timestamp}, before ${held.deadline}`)
    this.#held.delete(key)
  }
}
