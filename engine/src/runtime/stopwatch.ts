import type { Clock } from './clock.ts'

/** How long things take on this machine. */
export const stopwatch: Pick<Clock, 'elapsed' | 'after' | 'soon'> = {
  elapsed: () => performance.now(),
  after: (ms, ring) => {
    const timer = setTimeout(ring, ms)
    return () => clearTimeout(timer)
  },
  soon: typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run),
}
