import { englishStrings } from './english-strings.ts'
import type { PlayerStrings } from './player-strings.ts'
import { russianStrings } from './russian-strings.ts'

/** The player's words in a language (`ru`, `ru-RU`); English where there are none. */
export function stringsFor(language: string): PlayerStrings {
  return language.toLowerCase().startsWith('ru') ? russianStrings : englishStrings
}
