/** `1 234,5`, `−3`, `500`: a number as people type it; undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/[\s\u00A0\u202F]/g, '').replace('\u2212', '-').replace(/^(-?\d+),(\d+)$/, '$1.$2')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** `2026-11-25` or `25.11.2026` → `2026-11-25`; undefined for a day that no calendar has. */
export function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim())
  const [year, month, day] = iso ? iso.slice(1) : dotted ? dotted.slice(1).toReversed() : []
  return dayOf(year, month, day)
}

/** `14:30`, `14:30:05` or `9.05` → `14:30`, `14:30:05`, `09:05`. */
export function readTime(text: string): string | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2})[:.](\d{2})(:\d{2})?$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds?.slice(1) ?? 0) > 59) return undefined
  return `${hours.padStart(2, '0')}:${minutes}${seconds ?? ''}`
}

/** A date and a time with `T` or a space between; an offset at the end is kept. */
export function readDateTime(text: string): string | undefined {
  const [, day = '', clock = '', offset = ''] = /^(\S+?)(?:T|,?\s+)(\d{1,2}[:.]\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim()) ?? []
  const [date, time] = [readDate(day), readTime(clock)]
  return date && time ? `${date}T${time}${offset}` : undefined
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
