import { type ServiceError, status } from '@grpc/grpc-js'
import type { ActivatedJob, EngineClient } from '../engine-client.ts'
import { fromJob, type WireJob } from './from-wire.ts'
import { callStream, defaultCallTimeout, type GrpcClient, toEngineError } from './grpc-calls.ts'
import { toJobs } from './to-wire.ts'

type ActivateRequest = Parameters<EngineClient['activateJobs']>[0]

/** Polls once, for as long as the request says. */
export function activateOverWire(client: GrpcClient, request: ActivateRequest): Promise<ActivatedJob[]> {
  const { maxJobsToActivate, requestTimeout = 0, signal } = request
  const call = callStream(client, { method: 'ActivateJobs', request: { ...toJobs(request), maxJobsToActivate, requestTimeout }, timeout: Math.max(requestTimeout, 0) + defaultCallTimeout })
  const jobs: ActivatedJob[] = []
  const abort = (): void => process.nextTick(() => call.cancel())
  signal?.addEventListener('abort', abort, { once: true })
  return new Promise<ActivatedJob[]>((resolve, reject) => {
    call.on('data', (batch: { jobs: WireJob[] }) => jobs.push(...batch.jobs.map(fromJob)))
    call.on('end', () => resolve(jobs))
    call.on('error', (error: ServiceError) => error.code === status.CANCELLED && signal?.aborted ? resolve(jobs) : reject(toEngineError(error)))
  }).finally(() => signal?.removeEventListener('abort', abort))
}
