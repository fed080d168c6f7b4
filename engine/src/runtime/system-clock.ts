import type { Clock } from './clock.ts'
import { stopwatch } from './stopwatch.ts'

/** The time of this machine. */
export const systemClock: Clock = { ...stopwatch, now: () => Date.now(), onJump: () => () => undefined }
