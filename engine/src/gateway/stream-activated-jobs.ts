import type { ServerWritableStream } from '@grpc/grpc-js'
import type { EngineClient } from '../client/engine-client.ts'
import { EngineError } from '../client/engine-error.ts'
import { toJobRequest } from './request-mapper.ts'
import { fromJob } from './response-mapper.ts'
import type { WireStreamActivatedJobs } from './wire.ts'

/** Pushes jobs until the caller hangs up. */
export function streamActivatedJobs(client: EngineClient, call: ServerWritableStream<WireStreamActivatedJobs, object>): void {
  checkRequest(call.request)
  const stream = client.streamActivatedJobs(toJobRequest(call.request), job => { call.write(fromJob(job)) })
  call.on('cancelled', () => stream.close())
  call.on('close', () => stream.close())
  if (call.cancelled) stream.close()
}

function checkRequest({ type, timeout }: WireStreamActivatedJobs): void {
  if (type.trim() === '') throw new EngineError('INVALID_ARGUMENT', 'Expected to stream activated jobs with type to be present, but it was blank')
  if (Number(timeout) < 1) throw new EngineError('INVALID_ARGUMENT', `Expected to stream activated jobs with timeout to be greater than zero, but it was ${timeout}`)
}
