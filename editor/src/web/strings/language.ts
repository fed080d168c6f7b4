export type Language = 'en' | 'ru'

const storageKey = 'souffleur.language'

/** The language a person chose, else the browser's, else English. */
export function language(): Language {
  const chosen = localStorage.getItem(storageKey) ?? navigator.language
  return chosen.startsWith('ru') ? 'ru' : 'en'
}

/** Keeps the choice for the next visits; the caller reloads the page, since drawing tools are worded once at start. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(storageKey, chosen)
  document.documentElement.lang = chosen
}
