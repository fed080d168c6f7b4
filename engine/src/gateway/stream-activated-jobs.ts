import type { ServerWritableStream } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { EngineClient } from '../client/engine-client.ts'
import { EngineError } from '../client/engine-error.ts'
import { afterAnswers } from './after-answers.ts'
import { giveBack } from './give-back.ts'
import { toJobRequest } from './request-mapper.ts'
import { fromJob } from './response-mapper.ts'
import { UnsentJobs } from './unsent-jobs.ts'
import type { WireStreamActivatedJobs } from './wire.ts'

/** Pushes jobs until the caller hangs up. What did not leave this machine by then is given back; a caller who does not read gets no more. */
export function streamActivatedJobs(client: EngineClient, call: ServerWritableStream<WireStreamActivatedJobs, object>): void {
  checkRequest(call.request)
  const unsent = new UnsentJobs()
  const stream = client.streamActivatedJobs(toJobRequest(call.request), job => {
    if (call.cancelled || call.destroyed || !unsent.hasRoom()) return false
    const message = fromJob(job)
    unsent.add(job, message.variables.length + message.customHeaders.length)
    const sent = (error: unknown): void => {
      if (!error) unsent.left(job)
    }
    void afterAnswers().then(() => {
      failPoint('gateway: before a job is streamed')
      if (unsent.has(job)) call.write(message, sent)
    })
    return true
  })
  const close = async (): Promise<void> => {
    stream.close()
    await giveBack(client, unsent.takeAll()).catch(() => {}) // whatever cannot be given back comes back at its time-out
  }
  call.on('cancelled', close)
  call.on('close', close)
  if (call.cancelled) stream.close()
}

function checkRequest({ type, timeout }: WireStreamActivatedJobs): void {
  if (type.trim() === '') throw new EngineError('INVALID_ARGUMENT', 'Expected to stream activated jobs with type to be present, but it was blank')
  if (Number(timeout) < 1) throw new EngineError('INVALID_ARGUMENT', `Expected to stream activated jobs with timeout to be greater than zero, but it was ${timeout}`)
}
