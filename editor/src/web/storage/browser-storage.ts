/** What this browser remembers. Where storage is forbidden, full or absent, nothing is kept and nothing breaks. */
export const browserStorage = {
  read(key: string): string | undefined {
    try {
      return globalThis.localStorage.getItem(key) ?? undefined
    } catch {
      return undefined
    }
  },

  keep(key: string, text: string): void {
    try {
      globalThis.localStorage.setItem(key, text)
    } catch {
      // The page holds the same in memory, so that only the next visit goes without.
    }
  },

  forget(key: string): void {
    try {
      globalThis.localStorage.removeItem(key)
    } catch {
      // What could not be kept need not be forgotten.
    }
  },
}
