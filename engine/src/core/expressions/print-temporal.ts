import { FeelDateTime, FeelTime, type FeelDate, type FeelDuration } from 'feelin'

/** Dates and times in the text forms in which they leave Zeebe's FEEL: no seconds where they are zero (times with a zone keep them), `+01:00[Europe/Berlin]`. */
export function printTemporal(value: FeelDate | FeelTime | FeelDateTime): string {
  if (value instanceof FeelTime && value.zone !== null) return value.iso
  const [local = '', zone] = value.iso.split('@')
  const short = local.replace(/(T\d\d:\d\d|^\d\d:\d\d):00(?![.\d])/, '$1')
  return zone === undefined || !(value instanceof FeelDateTime) ? short : `${short}${offsetText(value['time offset'])}[${zone}]`
}

function offsetText(offset: FeelDuration): string {
  const minutes = Math.round(offset.unwrap().total('minutes'))
  if (minutes === 0) return 'Z'
  const pad = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`
}

/** Durations as Java prints them: one day is `PT24H`, minus one year `P-1Y`, no months `P0D`. */
export function printDuration(value: FeelDuration): string {
  return value.yearsMonths ? printPeriod(value) : printSeconds(value)
}

function printPeriod(value: FeelDuration): string {
  const { years, months } = value.unwrap()
  const text = part(years, 'Y') + part(months, 'M')
  return text === '' ? 'P0D' : `P${text}`
}

function printSeconds(value: FeelDuration): string {
  const seconds = value.unwrap().total('seconds')
  const text = part(Math.trunc(seconds / 3600), 'H') + part(Math.trunc(seconds / 60) % 60, 'M') + part(Number((seconds % 60).toFixed(9)), 'S')
  return text === '' ? 'PT0S' : `PT${text}`
}

const part = (amount: number, unit: string): string => amount === 0 ? '' : `${amount}${unit}`
