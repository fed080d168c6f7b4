import type { Processing } from '../processing.ts'
import { assignJob } from './assign-job.ts'

/** The job can be had: it is activated for whoever streams jobs of its type, or left to those who ask. What the worker sees of variables is not in the record. */
export function offerJob(processing: Processing, key: number, type: string): void {
  const stream = processing.findStream(type, key)
  if (!stream) return void processing.activatable.push({ type, key })
  const { worker, timeout, fetchVariables } = stream.wanted
  const job = assignJob(processing, key, stream.wanted)
  const activated = { type, worker, timeout, maxJobsToActivate: -1, fetchVariables, jobKeys: [key], jobs: [{ ...job, variables: {} }], truncated: false, tenantIds: [] }
  processing.event('JOB_BATCH', 'ACTIVATED', processing.newKey(), activated)
  processing.pushed.push({ stream, key, value: job })
}
