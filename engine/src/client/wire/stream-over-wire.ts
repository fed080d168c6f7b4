import type { ClientReadableStream } from '@grpc/grpc-js'
import type { ActivatedJob, JobRequest, JobStream } from '../engine-client.ts'
import { fromJob, type WireJob } from './from-wire.ts'
import { callStream, type GrpcClient } from './grpc-calls.ts'
import { toJobs } from './to-wire.ts'

/** How long a stream that broke waits before it is opened anew, in ms: doubled each time, until one brought a job again. */
const firstDelay = 100
const longestDelay = 5_000
/** How long is waited for the connection before the next try, in ms. */
const connectPatience = 60_000

export interface StreamListener { onJob: (job: ActivatedJob) => void; onReopened?: (() => void) | undefined }

/** Receives pushed jobs until closed. A stream that breaks is opened anew as soon as there is a connection: what became activatable in between is found by polling only, so `onReopened` tells of it. */
export function streamOverWire(client: GrpcClient, request: JobRequest, { onJob, onReopened }: StreamListener): JobStream {
  let call: ClientReadableStream<WireJob> | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let pause = firstDelay
  const open = (): void => {
    call = callStream(client, { method: 'StreamActivatedJobs', request: toJobs(request) })
    call.on('data', (job: WireJob) => { pause = firstDelay; onJob(fromJob(job)) })
    call.on('error', () => {}) // told by `close` as well, whatever the reason
    call.on('close', reopenLater)
  }
  const reopenLater = (): void => {
    if (closed) return
    timer = setTimeout(() => client.waitForReady(Date.now() + connectPatience, reopen), pause).unref()
    pause = Math.min(pause * 2, longestDelay)
  }
  const reopen = (away?: Error): void => {
    if (closed) return
    if (away) return reopenLater()
    open()
    onReopened?.()
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
