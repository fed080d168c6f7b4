import { setTimeout as delay } from 'node:timers/promises'
import type { ActivatedJob } from '@souffleur/engine/client'
import { limits } from '../limits.ts'
import type { Log } from '../room.ts'
import type { Queryable } from '../store/queryable.ts'
import type { InstanceBook } from './instance-book.ts'

/** Which session a pushed job belongs to. */
export class JobSessions {
  readonly #parts: { database: Queryable; instances: InstanceBook; log: Log }

  constructor(parts: { database: Queryable; instances: InstanceBook; log: Log }) {
    this.#parts = parts
  }

  /** The record stream may not have told of a new instance yet: its variable `sessionId` does. null: no session's, undefined: not looked up yet. */
  known({ processInstanceKey, variables }: ActivatedJob): string | null | undefined {
    const told = this.#parts.instances.sessionOf(processInstanceKey)
    return told ?? (typeof variables.sessionId === 'string' ? variables.sessionId : told)
  }

  /** Looks it up, as long as that takes. null: no session's as far as is known now; undefined: `isOver` before it was known. */
  async find(job: ActivatedJob, isOver: () => boolean): Promise<string | null | undefined> {
    const { database, instances, log } = this.#parts
    while (!isOver()) {
      try {
        await instances.lookUp(database, [job.processInstanceKey])
        return this.known(job)
      } catch (error) {
        log.error(error, 'the session of a pushed step could not be looked up, trying again')
        await delay(limits.retryDelay)
      }
    }
    return undefined
  }
}
