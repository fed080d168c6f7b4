import { render } from 'lit'
import { loadStart, type StartData } from './load-start.ts'
import { pageView, type Page } from './page-view.ts'
import type { Language } from './start-strings.ts'

/** How often numbers and parts are looked at again. */
const REFRESH_MS = 5_000

const kept = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('souffleur.language') ?? navigator.language
const page: Page = {
  language: kept.startsWith('ru') ? 'ru' : 'en', origin: location.origin, data: {}, copied: undefined,
  copy: (index, text) => void navigator.clipboard.writeText(text).then(() => change({ copied: index })),
  setLanguage: (language) => {
    localStorage.setItem('souffleur.language', language)
    change({ language })
  },
  reload: () => void load(),
}

function change(changes: Partial<{ language: Language; data: StartData; copied: number | undefined }>): void {
  Object.assign(page, changes)
  document.documentElement.lang = page.language
  render(pageView(page), document.querySelector<HTMLElement>('#app')!)
}

function load(): Promise<void> {
  return loadStart((data) => change({ data: { ...page.data, ...data } }))
}

change({})
await load()
setInterval(() => { if (document.visibilityState === 'visible') void load() }, REFRESH_MS)
