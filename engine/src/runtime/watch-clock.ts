import type { Clock } from './clock.ts'
import { every } from './every.ts'
import { clockCheck, clockSlack } from './limits.ts'

/** Tells when the clock was set while we looked at it: timers go by it, forward and back. Returns how to stop. */
export function watchClock(clock: Clock, log: (line: string) => void): () => void {
  let [time, elapsed] = [clock.now(), clock.elapsed()]
  return every(clock, clockCheck, () => {
    const [timeNow, elapsedNow] = [clock.now(), clock.elapsed()]
    const jump = timeNow - time - (elapsedNow - elapsed)
    if (Math.abs(jump) > clockSlack) log(`Engine: this machine's clock was set ${Math.round(Math.abs(jump) / 1_000)} s ${jump > 0 ? 'forward: what has become due by it happens now' : 'back: what is due by it waits so much longer'}.`)
    ;[time, elapsed] = [timeNow, elapsedNow]
  })
}
