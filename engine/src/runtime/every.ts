import type { Clock } from './clock.ts'

/** Calls back every `ms` until the function it returns is called. */
export function every(clock: Pick<Clock, 'after'>, ms: number, ring: () => void): () => void {
  let cancel = clock.after(ms, again)
  function again() {
    cancel = clock.after(ms, again)
    ring()
  }
  return () => cancel()
}
