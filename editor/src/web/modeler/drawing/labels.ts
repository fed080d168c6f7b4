/** Something with a label in the script's own language, and in others. */
export interface Labelled { label?: string; labels?: { [language: string]: string } }

/** The label in a language; undefined means the script's own. */
export function labelIn({ label, labels }: Labelled, language: string | undefined): string {
  return (language ? labels?.[language] : label) ?? ''
}

/** The same thing with another label in a language. An emptied translation goes. */
export function labelled<Thing extends Labelled>(thing: Thing, text: string, language: string | undefined): Thing {
  if (!language) return { ...thing, label: text }
  const { [language]: _, ...others } = thing.labels ?? {}
  const labels = text ? { ...others, [language]: text } : others
  const { labels: __, ...rest } = thing
  return (Object.keys(labels).length ? { ...rest, labels } : rest) as Thing
}
