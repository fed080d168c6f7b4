import type { Moddle } from './moddle.ts'
import { property } from './property.ts'
import { taskHeader, taskHeaders } from './task-header.ts'

/** The ways a script is spoken; the operator's words are the ones others fall back to. */
export const channels = ['operator', 'chat', 'voice'] as const
export type Channel = (typeof channels)[number]

/** Which wording of a text is meant. `language` is absent for the script's own language. */
export interface Wording { channel: Channel; language?: string }

/** Name of the process property that says in which language the texts without suffix are. */
export const languageProperty = 'language'

/** The language of texts without suffix. */
export function ownLanguage(process: Moddle | undefined): string {
  return (process && property(process, languageProperty)) || 'en'
}

/** The header that holds a text in this wording: `phrase`, `phrase.voice`, `phrase.voice.ru`. */
export function wordingKey(key: string, { channel, language }: Wording): string {
  return [key, channel === 'operator' ? undefined : channel, language].filter(Boolean).join('.')
}

/** What is said in this wording where it has no text of its own: the most specific text of the others. */
export function inheritedText(step: Moddle, key: string, { channel, language }: Wording): string {
  const fallbacks: Wording[] = [{ channel }, { channel: 'operator', language }, { channel: 'operator' }]
  const own = wordingKey(key, { channel, language })
  return fallbacks.map((wording) => wordingKey(key, wording)).filter((name) => name !== own).map((name) => taskHeader(step, name)).find(Boolean) ?? ''
}

/** Languages that any text of the step is worded in besides the script's own. */
export function furtherLanguages(step: Moddle): string[] {
  const suffixes = taskHeaders(step).map(({ key }) => key.split('.').at(-1)!).filter((suffix) => /^[a-z]{2}$/.test(suffix))
  return [...new Set(suffixes)]
}
