import { daysInMonth, fromCivil } from './civil-date.ts'
import { isZone, offsetOfLocal } from '../values/zone-rules.ts'

const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d)?(?:\[([\w/+-]{1,60})\])?$/

/** ISO date-time with offset (`2030-01-01T10:00+02:00`), zone in brackets, or neither (then UTC) → epoch ms; `undefined` for other text. */
export function parseDateTime(text: string): number | undefined {
  const parts = dateTime.exec(text)
  if (parts === null) return undefined
  const wallClock = toWallClock(parts)
  const offset = parts[8] !== undefined ? parseOffset(parts[8]) : zoneOf(parts[9], wallClock)
  return wallClock === undefined || offset === undefined ? undefined : wallClock - offset
}

function toWallClock(parts: RegExpExecArray): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(part => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return undefined
  const fraction = Math.floor(Number(`0.${parts[7] ?? '0'}`) * 1000)
  return fromCivil({ year, month, day, millisecond: ((hour * 60 + minute) * 60 + second) * 1000 + fraction })
}

function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))
  return minutes > 18 * 60 ? undefined : (text[0] === '-' ? -minutes : minutes) * 60_000
}

function zoneOf(zone: string | undefined, wallClock: number | undefined): number | undefined {
  if (zone === undefined || wallClock === undefined) return 0
  return isZone(zone) ? offsetOfLocal(zone, Math.floor(wallClock / 1000)) * 1000 : undefined
}
