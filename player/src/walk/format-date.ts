import { knownLanguage } from './known-language.ts'

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?(\[[^\]]+\]|@\S+)?$/

/**
 * `2026-11-25` → `25 ноября 2026` / `November 25, 2026`; a date with time keeps the clock time it was written with. Undefined for text that
 * is no date.
 */
export function formatDate(text: string, lang: string): string | undefined {
  const found = DATE.exec(text) ?? DATE_TIME.exec(text)
  if (!found) return undefined
  const [, year, month, day] = found
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return undefined
  const [, , , , hours, minutes] = DATE_TIME.exec(text) ?? []
  const words = dateWords(date, lang)
  return hours === undefined ? words : `${words}, ${hours}:${minutes}`
}

function dateWords(date: Date, lang: string): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(knownLanguage(lang), style).format(date).replace(/\s*г\.$/u, '')
}
