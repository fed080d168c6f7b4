import type { Language } from './demo-strings.ts'

const locales: { [language in Language]: string } = { en: 'en-GB', ru: 'ru-RU' }

/** Rubles as a person writes them, with a real minus. */
export function money(amount: number, language: Language, signed = false): string {
  const sign = amount < 0 ? '−' : signed ? '+' : ''
  return `${sign}${Math.abs(amount).toLocaleString(locales[language])}\u00a0₽`
}

/** The day that many days ago. */
export function dayAgo(days: number, language: Language): string {
  return new Date(Date.now() - days * 86_400_000).toLocaleDateString(locales[language], { day: 'numeric', month: 'short' })
}

/** The time of day. */
export function timeOf(at: Date, language: Language): string {
  return at.toLocaleTimeString(locales[language])
}
