import type { Channel } from '@souffleur/schemas'

export interface Audience { channel: Channel; lang: string }

/** The header that fits best: `phrase.voice.ru` → `phrase.voice` → `phrase.ru` → `phrase`. Operators have no channel suffix. */
export function pickWording(headers: { readonly [name: string]: string }, name: string, { channel, lang }: Audience): string | undefined {
  const languages = languageRange(lang)
  const ofChannel = channel === 'operator' ? [] : [...languages.map((language) => `${name}.${channel}.${language}`), `${name}.${channel}`]
  const candidates = [...ofChannel, ...languages.map((language) => `${name}.${language}`), name]
  return candidates.map((candidate) => headers[candidate]).find((text) => text)
}

/** A label in the session's language, falling back to the one it was drawn in. */
export function pickLabel(label: string, labels: { readonly [language: string]: string } | undefined, lang: string): string {
  const known = languageRange(lang).filter((language) => labels && Object.hasOwn(labels, language))
  return known.map((language) => labels![language]).find((text) => text) ?? label
}

/** `ru-RU` reads texts marked `ru-RU`, then `ru`. */
function languageRange(lang: string): string[] {
  return [...new Set([lang, lang.split('-')[0]!])]
}
