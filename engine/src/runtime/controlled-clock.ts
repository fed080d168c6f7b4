import type { Clock } from './clock.ts'
import { stopwatch } from './stopwatch.ts'

/** A clock for tests: this machine's, moved by hand. */
export interface ControlledClock extends Clock {
  /** Moves the time by `offsetMilli`; what becomes due is triggered at once. Returns the new time, epoch ms. */
  add(offsetMilli: number): number
  /** Stops the time at `epochMilli`. */
  pin(epochMilli: number): number
  /** Back to this machine's time. */
  reset(): number
}

export function createControlledClock(): ControlledClock {
  const listeners = new Set<() => void>()
  let offset = 0
  let pinned: number | undefined
  const now = () => pinned ?? Date.now() + offset
  const jump = (change: () => void) => {
    change()
    for (const listener of listeners) listener()
    return now()
  }
  return {
    ...stopwatch,
    now,
    onJump: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    add: (offsetMilli) => jump(() => {
      if (pinned === undefined) offset += offsetMilli
      else pinned += offsetMilli
    }),
    pin: (epochMilli) => jump(() => { pinned = epochMilli }),
    reset: () => jump(() => {
      pinned = undefined
      offset = 0
    }),
  }
}
