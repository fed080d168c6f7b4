import { daysInMonth, fromCivil } from './civil-date.ts'

export interface CivilDay { year: number; month: number; day: number }
/** Whether a cron line allows a day. */
export type DayRule = (day: CivilDay) => boolean

const DAY = 86_400_000

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: CivilDay): number {
  return (((Math.floor(fromCivil({ year, month, day, millisecond: 0 }) / DAY) + 4) % 7) + 7) % 7
}

const lastDay = ({ year, month }: CivilDay): number => daysInMonth(year, month)

/** `L`, `L-3`, `LW`, `15W` in the field of days; `undefined` for other text. */
export function specialDay(item: string): { rule: DayRule; numbers: number[] } | undefined {
  if (item === 'L') return { rule: date => date.day === lastDay(date), numbers: [] }
  if (item === 'LW') return { rule: date => date.day === nearestWorkday(date, lastDay(date)), numbers: [] }
  const [, before] = /^L-(\d{1,2})$/.exec(item) ?? []
  if (before !== undefined) return { rule: date => date.day === lastDay(date) - Number(before), numbers: [] }
  const [, near] = /^(\d{1,2})W$/.exec(item) ?? []
  return near === undefined ? undefined : { rule: date => date.day === nearestWorkday(date, Number(near)), numbers: [Number(near)] }
}

/** `5L` (the last Friday), `5#2` (the second) in the field of weekdays; `undefined` for other text. */
export function specialWeekday(item: string): { rule: DayRule; numbers: number[] } | undefined {
  const [, last] = /^(\d)L$/.exec(item) ?? []
  if (last !== undefined) return { rule: date => weekdayOf(date) === Number(last) % 7 && date.day + 7 > lastDay(date), numbers: [Number(last)] }
  const [, weekday, count] = /^(\d)#(\d)$/.exec(item) ?? []
  return weekday === undefined ? undefined : { rule: date => weekdayOf(date) === Number(weekday) % 7 && Math.ceil(date.day / 7) === Number(count), numbers: [Number(weekday)] }
}

/** The day from Monday to Friday nearest to a day of the month, without leaving the month. */
function nearestWorkday({ year, month }: CivilDay, wanted: number): number {
  const day = Math.min(wanted, daysInMonth(year, month))
  const weekday = weekdayOf({ year, month, day })
  if (weekday === 6) return day === 1 ? 3 : day - 1
  if (weekday === 0) return day === daysInMonth(year, month) ? day - 2 : day + 1
  return day
}
