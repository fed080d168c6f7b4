import type { ElementContext } from '../behaviors/element-context.ts'
import { findJob } from '../behaviors/find-job.ts'
import type { Processing } from '../processing.ts'
import type { EngineRecord } from '../record.ts'
import type { JobValue } from '../record-values.ts'
import type { Job } from '../state/unit.ts'
import { rejections } from '../rejections.ts'

interface FoundJob { context: ElementContext; job: Readonly<Job>; value: JobValue }

/** A job that a worker may still have its way with, activated or not; otherwise the rejection is written. `what` is as in "complete job". */
export function jobInHand(processing: Processing, key: number, what: string): { found: FoundJob } | { rejection: EngineRecord<any> } {
  const state = processing.state.jobs.get(key)?.state
  if (!state) return { rejection: processing.reject(rejections.job(what, processing.keyText(key))) }
  if (state === 'FAILED' || state === 'ERROR_THROWN') return { rejection: processing.reject(rejections.jobInState(what, processing.keyText(key), state)) }
  return { found: findJob(processing, key)! }
}
