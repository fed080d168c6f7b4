import type { Expected } from '../expected.ts'
import { type Cron, nextCronTime, parseCron } from './cron.ts'
import { addInterval, type Interval, parseInterval } from './interval.ts'
import { parseDateTime } from './parse-date-time.ts'

/** A repetition. `repetitions` -1 is without end; `start` in epoch ms. */
export type Cycle =
  | { kind: 'interval'; repetitions: number; start?: number; interval: Interval }
  | { kind: 'cron'; repetitions: -1; cron: Cron }

export const infiniteRepetitions = -1

/** `R3/PT1M`, `R/2030-01-01T10:00Z/P1D`, or six fields of cron → cycle. A problem is worded as Zeebe's parsers word it. */
export function parseCycle(text: string): Expected<Cycle> {
  if (!text.startsWith('R')) return cronCycle(text)
  const [count = '', ...rest] = text.slice(1).split('/')
  if (rest.length === 0) return { problem: 'No interval given' }
  if (!/^-?\d{0,9}$/.test(count) || count === '-') return { problem: 'Cannot parse repetitions count' }
  return intervalCycle(count === '' ? infiniteRepetitions : Number(count), rest)
}

function cronCycle(text: string): Expected<Cycle> {
  const cron = parseCron(text)
  return 'problem' in cron ? cron : { value: { kind: 'cron', repetitions: infiniteRepetitions, cron: cron.value } }
}

function intervalCycle(repetitions: number, rest: string[]): Expected<Cycle> {
  const start = rest.length > 1 && rest[0] !== '' ? parseDateTime(rest[0]!) : undefined
  if (rest.length > 1 && rest[0] !== '' && start === undefined) return { problem: `Text '${rest[0]}' could not be parsed at index ${parsedLength(rest[0]!)}` }
  const text = rest.slice(Math.min(1, rest.length - 1)).join('/')
  const interval = parseInterval(text)
  if (interval === undefined) return { problem: `Text cannot be parsed to a ${faultyPart(text)}` }
  return { value: { kind: 'interval', repetitions, interval, ...start !== undefined && { start } } }
}

/** Java reads years to days and the time of day apart, and names the part that it stumbles over first. */
function faultyPart(text: string): 'Period' | 'Duration' {
  const time = text.indexOf('T')
  const isTimeOnly = time === (/^[+-]/.test(text) ? 2 : 1)
  return time !== -1 && (isTimeOnly || parseInterval(text.slice(0, time)) !== undefined) ? 'Duration' : 'Period'
}

/** How far a text looks like a date with a time. */
const parsedLength = (text: string): number => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?/.exec(text)?.[0].length ?? 0

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
