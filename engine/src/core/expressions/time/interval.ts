import { daysInMonth, fromCivil, toCivil } from './civil-date.ts'

/** A span of time: months are added by the calendar, the rest is exact. */
export interface Interval { months: number; milliseconds: number }

const iso = /^([+-]?)P(?!$)(?:([+-]?\d{1,9})Y)?(?:([+-]?\d{1,9})M)?(?:([+-]?\d{1,9})W)?(?:([+-]?\d{1,9})D)?(?:T(?=[+-]?\d)(?:([+-]?\d{1,12})H)?(?:([+-]?\d{1,12})M)?(?:([+-]?\d{1,12}(?:\.\d{1,9})?)S)?)?$/i

/** ISO 8601 duration (`PT15M`, `P1DT2H`, `P1M`) → interval; `undefined` for other text. */
export function parseInterval(text: string): Interval | undefined {
  const match = iso.exec(text)
  if (match === null) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map(part => Number(part ?? 0))
  const sign = match[1] === '-' ? -1 : 1
  const milliseconds = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60_000 + Math.round(seconds * 1000)
  return { months: sign * (years * 12 + months), milliseconds: sign * milliseconds }
}

/** Epoch ms plus interval; a day that the month reached does not have becomes its last. */
export function addInterval(epoch: number, { months, milliseconds }: Interval): number {
  return (months === 0 ? epoch : addMonths(epoch, months)) + milliseconds
}

function addMonths(epoch: number, months: number): number {
  const { year, month, day, millisecond } = toCivil(epoch)
  const count = year * 12 + month - 1 + months
  const reached = { year: Math.floor(count / 12), month: count - Math.floor(count / 12) * 12 + 1 }
  return fromCivil({ ...reached, day: Math.min(day, daysInMonth(reached.year, reached.month)), millisecond })
}
