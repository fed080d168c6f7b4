import type { ClientReadableStream } from '@grpc/grpc-js'
import type { ActivatedJob, JobRequest, JobStream } from '../engine-client.ts'
import { fromJob, type WireJob } from './from-wire.ts'
import { callStream, type GrpcClient } from './grpc-calls.ts'
import { toJobs } from './to-wire.ts'

/** How long a stream that broke waits before it is opened anew, in ms. */
const reopenDelay = 1_000

/** Receives pushed jobs until closed. A stream that breaks is opened anew: what became activatable in between is found by polling only. */
export function streamOverWire(client: GrpcClient, request: JobRequest, onJob: (job: ActivatedJob) => void): JobStream {
  let call: ClientReadableStream<WireJob> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const open = (): void => {
    call = callStream(client, { method: 'StreamActivatedJobs', request: toJobs(request) })
    call.on('data', (job: WireJob) => onJob(fromJob(job)))
    call.on('error', () => {}) // told by `close` as well, whatever the reason
    call.on('close', () => { if (!closed) timer = setTimeout(open, reopenDelay).unref() })
  }
  open()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      process.nextTick(() => call?.cancel()) // a call that is cancelled in the tick of its birth stays open at the server
    },
  }
}
