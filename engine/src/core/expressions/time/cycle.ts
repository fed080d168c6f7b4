import { type Cron, nextCronTime, parseCron } from './cron.ts'
import { addInterval, type Interval, parseInterval } from './interval.ts'
import { parseDateTime } from './parse-date-time.ts'

/** A repetition. `repetitions` -1 is without end; `start` in epoch ms. */
export type Cycle =
  | { kind: 'interval'; repetitions: number; start?: number; interval: Interval }
  | { kind: 'cron'; repetitions: -1; cron: Cron }

export const infiniteRepetitions = -1

/** `R3/PT1M`, `R/2030-01-01T10:00Z/P1D`, or six fields of cron → cycle; `undefined` for other text. */
export function parseCycle(text: string): Cycle | undefined {
  if (!text.startsWith('R')) return cronCycle(text)
  const [count = '', ...rest] = text.slice(1).split('/')
  const interval = parseInterval(rest.at(-1) ?? '')
  if (interval === undefined || rest.length > 2 || !/^\d{0,9}$/.test(count)) return undefined
  const cycle: Cycle = { kind: 'interval', repetitions: count === '' ? infiniteRepetitions : Number(count), interval }
  return rest.length === 1 ? cycle : withStart(cycle, rest[0])
}

function cronCycle(text: string): Cycle | undefined {
  const cron = parseCron(text)
  return cron && { kind: 'cron', repetitions: infiniteRepetitions, cron }
}

function withStart(cycle: Cycle & { kind: 'interval' }, text = ''): Cycle | undefined {
  if (text === '') return cycle
  const start = parseDateTime(text)
  return start === undefined ? undefined : { ...cycle, start }
}

/** When a cycle is due for the first time. */
export function firstDueDate(cycle: Cycle, now: number): number {
  if (cycle.kind === 'cron') return nextCronTime(cycle.cron, now)
  return cycle.start !== undefined && cycle.start > now ? cycle.start : addInterval(now, cycle.interval)
}

/** When it is due again: counted from the previous due date, or from now where that is past already, so that nothing piles up. */
export function nextDueDate(cycle: Cycle, previous: number, now: number): number {
  if (cycle.kind === 'cron') return nextCronTime(cycle.cron, now)
  const next = addInterval(previous, cycle.interval)
  return next > now ? next : addInterval(now, cycle.interval)
}
