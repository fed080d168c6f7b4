import type { JsonValue } from '@souffleur/schemas'
import { formatDate } from './format-date.ts'
import { knownLanguage } from './known-language.ts'
import { sentence } from './sentences.ts'

const MAX_DECIMALS = 6
const MAX_FORMATS = 100
const MINUS = '\u2212'

/** A value as people of a language write it: `−1 234,5`, `25 ноября 2026`, `да`. Empty for null. Lists are joined by commas. */
export function formatValue(value: JsonValue, lang: string): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'bigint') return formatNumber(value, lang)
  if (typeof value === 'boolean') return sentence(lang, value ? 'yes' : 'no')
  if (typeof value === 'string') return formatDate(value, lang) ?? value
  if (Array.isArray(value)) return value.map((item) => formatValue(item, lang)).join(', ')
  return JSON.stringify(value, (_name, member: unknown) => (typeof member === 'bigint' ? String(member) : member))
}

function formatNumber(value: number | bigint, lang: string): string {
  return numberFormat(lang).format(value).replace('-', MINUS)
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format costs more than a whole step; people speak few languages, whatever a client may send. */
function numberFormat(lang: string): Intl.NumberFormat {
  const known = formats.get(lang)
  if (known) return known
  if (formats.size > MAX_FORMATS) formats.clear()
  const format = new Intl.NumberFormat(knownLanguage(lang), { maximumFractionDigits: MAX_DECIMALS })
  formats.set(lang, format)
  return format
}
