/** One mistake in an engine's refusal: the element, and what is wrong with it. */
const mistake = /- Element: (\S+)\s+- ERROR: ([^\n]+)/g

/** The engine's refusal of a drawing as one line a mistake; a refusal of another shape stays as it is. `nameOf` gives an element's name by its id. */
export function wordRefusal(refusal: string, nameOf: (elementId: string) => string | undefined): string[] {
  const mistakes = [...refusal.matchAll(mistake)].map(([, elementId = '', what = '']) => `“${nameOf(elementId) ?? elementId}”: ${what.trim()}`)
  return mistakes.length > 0 ? mistakes : [refusal]
}
