/** Where a time is read: `offset` in seconds ahead of UTC, and the region it comes from, if any. */
export interface Zoning { readonly offset: number; readonly zone: string | null }

/** `Z`, `+02:00`, `-02:30`, `+00:53:28`. */
export function printOffset(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 === 0 ? [] : [size % 60])]
  return (offset < 0 ? '-' : '+') + parts.map(part => String(part).padStart(2, '0')).join(':')
}

/** `Z` or `±hh:mm[:ss]` within 18 hours → seconds; `null` for other text. */
export function parseOffset(text: string): number | null {
  if (text === 'Z') return 0
  const match = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(text)
  if (match === null) return null
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return seconds > 18 * 3600 ? null : match[1] === '-' ? 0 - seconds : seconds
}
