import { browserStorage } from '../storage/browser-storage.ts'

export type Language = 'en' | 'ru'

const storageKey = 'souffleur.language'

/** The language a person chose, else the browser's, else English. */
export function language(): Language {
  const chosen = browserStorage.read(storageKey) ?? navigator.language
  return chosen.startsWith('ru') ? 'ru' : 'en'
}

/** Keeps the choice for the next visits; the caller reloads the page, since drawing tools are worded once at start. */
export function chooseLanguage(chosen: Language): void {
  browserStorage.keep(storageKey, chosen)
  document.documentElement.lang = chosen
}
