/** Something with a label in the script's own language, and in others. */
export interface Labelled { label?: string; labels?: { [language: string]: string } }

/** The label in a language; undefined means the script's own. */
export function labelIn({ label, labels }: Labelled, language: string | undefined): string {
  return (language ? labels?.[language] : label) ?? ''
}

/** The same thing with another label in a language. An emptied translation goes. */
export function labelled<Thing extends Labelled>(thing: Thing, text: string, language: string | undefined): Thing {
  if (!language) return { ...thing, label: text }
  const translations = Object.entries({ ...thing.labels, [language]: text }).filter(([, label]) => label !== '')
  const copy: Thing = { ...thing, labels: Object.fromEntries(translations) }
  if (!translations.length) delete copy.labels
  return copy
}
