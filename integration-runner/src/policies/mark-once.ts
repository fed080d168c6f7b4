import type { Knex } from 'knex'
import { limits } from '../limits.ts'

/** Remembers which calls were begun, for those that must not happen twice. */
export interface OnceMarks {
  /** False where the job was marked before: its call may have been made, though nobody heard the answer. */
  mark(jobKey: string): Promise<boolean>
  sweep(): Promise<void>
}

export function onceMarks(database: Knex): OnceMarks {
  return {
    async mark(jobKey) {
      const marked = await database('marked_calls').insert({ job_key: jobKey }).onConflict('job_key').ignore().returning('job_key')
      return marked.length > 0
    },
    sweep: async () => { await database('marked_calls').whereRaw('marked_at < now() - make_interval(hours => ?)', limits.markHours).delete() },
  }
}
