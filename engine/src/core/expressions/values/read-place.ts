import { isZone } from './zone-rules.ts'
import { parseOffset, printOffset } from './zoning.ts'

/** An offset in seconds, or a zone, whose offset depends on the day. */
export interface Place { readonly offset: number | null; readonly zone: string | null }

/** What stands behind a time: `+02:00`, `Z`, `@Europe/Berlin` (also `@+02:00`); `null` for other text. */
export function readPlace(text: string): Place | null {
  const offset = parseOffset(text.startsWith('@') ? text.slice(1) : text)
  if (offset !== null) return { offset, zone: null }
  return text.startsWith('@') && isZone(text.slice(1)) ? { offset: null, zone: text.slice(1) } : null
}

/** A zone alone, as Java's `ZoneId.of` takes it: beside regions also `+2`, `+0200`, `UTC+2`. */
export function readZoneId(text: string): Place | null {
  const [, prefix = '', rest = ''] = /^(UTC|GMT|UT|)([+-].*|Z|)$/.exec(text) ?? []
  const offset = rest === 'Z' && prefix !== '' ? null : readLooseOffset(rest)
  if (offset === null) return isZone(text) ? { offset: null, zone: text } : null
  return prefix === '' ? { offset, zone: null } : { offset: null, zone: offset === 0 ? prefix : prefix + printOffset(offset) }
}

/** `Z`, `+2`, `+02`, `+0200`, `+02:00` and with seconds → seconds. */
function readLooseOffset(text: string): number | null {
  const match = /^([+-])(?:(\d)|(\d\d)(?::?(\d\d)(?::?(\d\d))?)?)$/.exec(text)
  if (match === null) return parseOffset(text)
  const [, sign = '', digit, hours = digit ?? '', minutes = '00', seconds = '00'] = match
  return parseOffset(`${sign}${hours.padStart(2, '0')}:${minutes}:${seconds}`)
}
