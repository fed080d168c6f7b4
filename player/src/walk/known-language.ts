/** A language tag that Intl takes: it throws at a malformed one, and a session must stand what its client sends. */
export function knownLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
