/** `{ "label.ru": "Дорого", "label.en": "…" }`, "label" → `{ ru: "Дорого", en: "…" }`; undefined where there is none. */
export function languagesOf(texts: { readonly [name: string]: string }, name: string): { [language: string]: string } | undefined {
  const found = Object.entries(texts).filter(([key]) => key.startsWith(`${name}.`)).map(([key, text]) => [key.slice(name.length + 1), text])
  return found.length > 0 ? Object.fromEntries(found) : undefined
}
