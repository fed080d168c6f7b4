import { texts } from './texts.ts'
import { language } from './language.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long ago a moment was, in words; beyond a day its date and time. */
export function age(at: number, now = Date.now()): string {
  const past = now - at
  if (past < 2_000) return texts().justNow
  if (past < minuteMs) return texts().ago(texts().seconds(Math.floor(past / 1000)))
  if (past < hourMs) return texts().ago(texts().minutes(Math.floor(past / minuteMs)))
  return new Intl.DateTimeFormat(language(), past < dayMs ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
