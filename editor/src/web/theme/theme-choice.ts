import { browserStorage } from '../storage/browser-storage.ts'

/** What a person asked for; `auto` follows the system. */
export type ThemeChoice = 'light' | 'dark' | 'auto'

const storageKey = 'souffleur.theme'
const systemDark = matchMedia('(prefers-color-scheme: dark)')

/** Light, dark or the system's, kept in this browser and shown as `data-theme` on the root element. */
export const themeChoice = {
  get current(): ThemeChoice { return (browserStorage.read(storageKey) as ThemeChoice | undefined) ?? 'auto' },

  choose(choice: ThemeChoice): void {
    browserStorage.keep(storageKey, choice)
    show()
  },

  /** Applies the choice now and whenever the system's preference changes. */
  follow(): void {
    show()
    systemDark.addEventListener('change', show)
  },
}

function show(): void {
  const { current } = themeChoice
  document.documentElement.dataset['theme'] = current === 'auto' ? (systemDark.matches ? 'dark' : 'light') : current
}
