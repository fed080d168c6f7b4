import type { ServerDuplexStream, StatusObject } from '@grpc/grpc-js'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { ActivatedJob } from '../client/engine-client.ts'
import { afterAnswers } from '../gateway/after-answers.ts'
import { maxUnsentJobs } from '../gateway/limits.ts'
import type { PeerDesk, PushedJobs } from '../runtime/peer-desk.ts'

/** Pushes jobs to another process until it hangs up. What did not leave this machine by then is given back; a process that does not read gets no more. */
export function pushJobs(desk: PeerDesk, call: ServerDuplexStream<any, object>, toStatus: (error: unknown) => Partial<StatusObject>): void {
  const unsent = new Set<string>()
  let pushed: PushedJobs | undefined
  const send = (job: ActivatedJob): boolean => {
    if (call.cancelled || call.destroyed || unsent.size >= maxUnsentJobs) return false
    unsent.add(job.key)
    void afterAnswers().then(() => {
      failPoint('peers: before a job is pushed to another process')
      if (unsent.has(job.key)) call.write(job, (error: unknown) => { if (!error) unsent.delete(job.key) })
    })
    return true
  }
  const close = (): void => {
    pushed?.close()
    for (const key of unsent) pushed?.giveBack(key)
    unsent.clear()
  }
  call.on('data', (message) => {
    if ('declined' in message) return pushed?.decline(message.declined)
    try {
      pushed = desk.push(message, send)
    } catch (error) {
      call.emit('error', toStatus(error))
    }
  })
  call.on('end', () => call.end())
  for (const event of ['cancelled', 'close', 'error']) call.on(event, close)
}
