import type { ServerWritableStream } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { EngineClient } from '../client/engine-client.ts'
import { afterAnswers } from './after-answers.ts'
import { giveBack } from './give-back.ts'
import { maxMessageLength } from './limits.ts'
import { toActivateJobs } from './request-mapper.ts'
import { fromJob } from './response-mapper.ts'
import type { WireActivateJobs } from './wire.ts'

/** Long polling: the stream carries the jobs found, in batches that fit a message, and ends; with none it just ends. */
export async function activateJobs(client: EngineClient, call: ServerWritableStream<WireActivateJobs, object>): Promise<void> {
  if (call.cancelled) return
  const hangUp = new AbortController()
  for (const event of ['cancelled', 'finish', 'close']) call.on(event, () => hangUp.abort())
  const jobs = await client.activateJobs({ ...toActivateJobs(call.request), signal: hangUp.signal })
  await afterAnswers()
  failPoint('gateway: jobs found, not sent')
  if (hangUp.signal.aborted) return giveBack(client, jobs)
  for (const batch of inBatches(jobs.map(fromJob))) call.write({ jobs: batch })
  call.end()
}

type WireJob = ReturnType<typeof fromJob>

/** Room for what a job carries besides its texts. */
const overhead = 1024

function inBatches(jobs: WireJob[]): WireJob[][] {
  const batches: WireJob[][] = []
  let room = 0
  for (const job of jobs) {
    const size = Buffer.byteLength(job.variables) + Buffer.byteLength(job.customHeaders) + overhead
    if (size > room) {
      batches.push([])
      room = maxMessageLength
    }
    batches.at(-1)?.push(job)
    room -= size
  }
  return batches
}
