import { daysInMonth, fromCivil, toCivil } from './civil-date.ts'

/** The times a cron line allows: one set of numbers a field. */
export interface Cron { seconds: Set<number>; minutes: Set<number>; hours: Set<number>; days: Set<number>; months: Set<number>; weekdays: Set<number> }

const macros: { [name: string]: string } = {
  '@yearly': '0 0 0 1 1 *', '@annually': '0 0 0 1 1 *', '@monthly': '0 0 0 1 * *', '@weekly': '0 0 0 * * 0', '@daily': '0 0 0 * * *', '@midnight': '0 0 0 * * *', '@hourly': '0 0 * * * *',
}
const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** Six fields (second minute hour day month weekday) or a macro → cron; `undefined` for other text. Days counted from the end (`L`, `W`, `#`) are not known. */
export function parseCron(text: string): Cron | undefined {
  if (text.length > 300) return undefined
  const fields = (macros[text.toLowerCase()] ?? text).trim().toUpperCase().split(/\s+/)
  if (fields.length !== 6) return undefined
  const [seconds, minutes, hours, days, months, weekdays] = [
    parseField(fields[0], 0, 59), parseField(fields[1], 0, 59), parseField(fields[2], 0, 23), parseField(fields[3], 1, 31),
    parseField(replaceNames(fields[4], monthNames, 1), 1, 12), parseField(replaceNames(fields[5], weekdayNames, 0), 0, 7),
  ]
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined
  if (weekdays.has(7)) weekdays.add(0)
  return { seconds, minutes, hours, days, months, weekdays }
}

function replaceNames(field = '', names: string[], first: number): string {
  return field.replace(/[A-Z]{3}/g, name => names.includes(name) ? String(names.indexOf(name) + first) : name)
}

function parseField(field = '', from: number, to: number): Set<number> | undefined {
  const numbers = new Set<number>()
  for (const item of field.split(',')) {
    const [, start, end, step] = /^(\*|\?|\d{1,2})(?:-(\d{1,2}))?(?:\/(\d{1,2}))?$/.exec(item) ?? []
    const any = start === '*' || start === '?'
    const low = any ? from : Number(start)
    const high = end !== undefined ? Number(end) : any || step !== undefined ? to : low
    if (!(low >= from && high <= to && low <= high) || step === '0') return undefined
    for (let number = low; number <= high; number += Number(step ?? 1)) numbers.add(number)
  }
  return numbers
}

/** Days searched for a match: 29 February on a given weekday comes within 40 years. */
const maxDays = 366 * 40

/** The first time after `now` (epoch ms, UTC) that the line allows; for ever far where it allows none. */
export function nextCronTime(cron: Cron, now: number): number {
  const start = Math.floor(now / 1000) * 1000 + 1000
  const today = toCivil(start)
  let { year, month, day } = today
  for (let count = 0; count < maxDays; count++) {
    const midnight = fromCivil({ year, month, day, millisecond: 0 })
    if (cron.months.has(month) && cron.days.has(day) && cron.weekdays.has((Math.floor(midnight / 86_400_000) + 4) % 7)) {
      const time = firstTime(cron, count === 0 ? today.millisecond / 1000 : 0)
      if (time !== undefined) return midnight + time * 1000
    }
    if (++day > daysInMonth(year, month)) [day, month] = [1, month + 1]
    if (month > 12) [month, year] = [1, year + 1]
  }
  return Number.MAX_SAFE_INTEGER
}

/** The first second of the day at or after `from` that the line allows. */
function firstTime(cron: Cron, from: number): number | undefined {
  for (const hour of sorted(cron.hours)) {
    if (hour * 3600 + 3599 < from) continue
    for (const minute of sorted(cron.minutes)) {
      if (hour * 3600 + minute * 60 + 59 < from) continue
      const second = sorted(cron.seconds).find(second => hour * 3600 + minute * 60 + second >= from)
      if (second !== undefined) return hour * 3600 + minute * 60 + second
    }
  }
  return undefined
}

const sorted = (numbers: Set<number>): number[] => [...numbers].sort((a, b) => a - b)
