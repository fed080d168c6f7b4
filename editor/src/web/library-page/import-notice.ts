const storageKey = 'souffleur.imported'

/** Remembers across the change of page that a script was just imported, so that its page can say what became of it. */
export const importNotice = {
  leave(scriptId: string): void { sessionStorage.setItem(storageKey, scriptId) },

  /** True once, for the script that was imported last. */
  take(scriptId: string): boolean {
    const found = sessionStorage.getItem(storageKey) === scriptId
    if (found) sessionStorage.removeItem(storageKey)
    return found
  },
}
