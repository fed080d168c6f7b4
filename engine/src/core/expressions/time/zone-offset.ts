import { fromCivil } from './civil-date.ts'

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

/** How far `zone` (`Europe/Berlin`) is ahead of UTC at a wall-clock time given as if it were UTC, in ms; `undefined` for no zone. */
export function zoneOffset(zone: string, wallClock: number): number | undefined {
  const format = formatOf(zone)
  if (format === undefined) return undefined
  const guess = offsetAt(format, wallClock)
  return offsetAt(format, wallClock - guess)
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, createFormat(zone))
  return formats.get(zone)
}

function createFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' })
  } catch {
    return undefined
  }
}

function offsetAt(format: Intl.DateTimeFormat, epoch: number): number {
  const parts = new Map(format.formatToParts(epoch).map(part => [part.type, Number(part.value)]))
  const at = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  const millisecond = ((at('hour') * 60 + at('minute')) * 60 + at('second')) * 1000
  return fromCivil({ year: at('year'), month: at('month'), day: at('day'), millisecond }) - Math.floor(epoch / 1000) * 1000
}
