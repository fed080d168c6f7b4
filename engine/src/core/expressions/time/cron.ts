import type { Expected } from '../expected.ts'
import { daysInMonth, fromCivil, toCivil } from './civil-date.ts'
import { type DayRule, specialDay, specialWeekday, weekdayOf } from './cron-days.ts'
import { type FieldKind, numbered, outOfRange, parseItem } from './cron-field.ts'

/** The times a cron line allows: numbers of a field, or rules about the day. */
export interface Cron { seconds: Set<number>; minutes: Set<number>; hours: Set<number>; days: DayRule; months: Set<number>; weekdays: DayRule }

const macros = new Map([
  ['@yearly', '0 0 0 1 1 *'], ['@annually', '0 0 0 1 1 *'], ['@monthly', '0 0 0 1 * *'], ['@weekly', '0 0 0 * * 0'], ['@daily', '0 0 0 * * *'], ['@midnight', '0 0 0 * * *'], ['@hourly', '0 0 * * * *'],
])
const MAX_LENGTH = 300
const second: FieldKind = { from: 0, to: 59, letters: '', mayBeOpen: false }
const hour: FieldKind = { from: 0, to: 23, letters: '', mayBeOpen: false }
const dayOfMonth: FieldKind = { from: 1, to: 31, letters: 'LW', mayBeOpen: true }
const month: FieldKind = { from: 1, to: 12, letters: '', mayBeOpen: false, names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] }
const weekday: FieldKind = { from: 0, to: 7, letters: 'L', mayBeOpen: true, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] }
const KINDS = [second, second, hour, dayOfMonth, month, weekday]

interface Field { numbers: Set<number>; rules: DayRule[] }

/** Six fields (second minute hour day month weekday) or a macro → cron. A problem is worded as Zeebe's parser words it. */
export function parseCron(text: string): Expected<Cron> {
  if (text.trim() === '') return { problem: 'Empty expression!' }
  if (text === '@reboot') return { problem: 'Nickname @reboot not supported!' }
  const parts = (macros.get(text) ?? text).slice(0, MAX_LENGTH).trim().toUpperCase().split(/\s+/)
  if (parts.length !== 6) return { problem: `Cron expression contains ${parts.length} parts but we expect one of [6]` }
  const fields: Field[] = []
  for (const [at, part] of parts.entries()) {
    const field = parseField(part, KINDS[at]!)
    if ('problem' in field) return field
    fields.push(field.value)
  }
  return { value: cronOf(fields as [Field, Field, Field, Field, Field, Field]) }
}

function cronOf([seconds, minutes, hours, days, months, weekdays]: [Field, Field, Field, Field, Field, Field]): Cron {
  return {
    seconds: seconds.numbers, minutes: minutes.numbers, hours: hours.numbers, months: months.numbers,
    days: date => days.numbers.has(date.day) || days.rules.some(rule => rule(date)),
    weekdays: date => weekdays.numbers.has(weekdayOf(date)) || (weekdayOf(date) === 0 && weekdays.numbers.has(7)) || weekdays.rules.some(rule => rule(date)),
  }
}

function parseField(part: string, kind: FieldKind): Expected<Field> {
  const field: Field = { numbers: new Set(), rules: [] }
  for (const item of part.split(',')) {
    const special = kind === dayOfMonth ? specialDay(item) : kind === weekday ? specialWeekday(numbered(item === 'L' ? '7' : item, kind)) : undefined
    const numbers = special ? outOfRange(special.numbers, kind) ?? { value: [] } : parseItem(kind === weekday && item === 'L' ? '7' : item, kind)
    if ('problem' in numbers) return numbers
    for (const number of numbers.value) field.numbers.add(number)
    if (special) field.rules.push(special.rule)
  }
  return { value: field }
}

/** Days searched for a match: 29 February on a given weekday comes within 40 years. */
const maxDays = 366 * 40

/** The first time after `now` (epoch ms, UTC) that the line allows; for ever far where it allows none. */
export function nextCronTime(cron: Cron, now: number): number {
  const start = Math.floor(now / 1000) * 1000 + 1000
  const today = toCivil(start)
  let { year, month: at, day } = today
  for (let count = 0; count < maxDays; count++) {
    const date = { year, month: at, day }
    if (cron.months.has(at) && cron.days(date) && cron.weekdays(date)) {
      const time = firstTime(cron, count === 0 ? today.millisecond / 1000 : 0)
      if (time !== undefined) return fromCivil({ ...date, millisecond: 0 }) + time * 1000
    }
    if (++day > daysInMonth(year, at)) [day, at] = [1, at + 1]
    if (at > 12) [at, year] = [1, year + 1]
  }
  return Number.MAX_SAFE_INTEGER
}

/** The first second of the day at or after `from` that the line allows. */
function firstTime(cron: Cron, from: number): number | undefined {
  for (const hourOfDay of sorted(cron.hours)) {
    if (hourOfDay * 3600 + 3599 < from) continue
    for (const minute of sorted(cron.minutes)) {
      if (hourOfDay * 3600 + minute * 60 + 59 < from) continue
      const found = sorted(cron.seconds).find(candidate => hourOfDay * 3600 + minute * 60 + candidate >= from)
      if (found !== undefined) return hourOfDay * 3600 + minute * 60 + found
    }
  }
  return undefined
}

const sorted = (numbers: Set<number>): number[] => [...numbers].sort((a, b) => a - b)
