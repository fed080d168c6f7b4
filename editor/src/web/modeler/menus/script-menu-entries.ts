import { glyphSvg } from '../looks/glyphs.ts'
import type { ModelerWords } from '../words/modeler-words.ts'
import type { DrawableKind } from './script-elements.ts'

/** An entry of diagram-js's popup menu. */
export interface MenuEntry {
  label: string
  description?: string
  imageHtml?: string
  className?: string
  group?: { id: string; name: string }
  search?: string[]
  rank?: number
  action: { click(event: Event): void; dragstart?(event: Event): void } | ((event: Event) => void)
}
export type MenuEntries = { [id: string]: MenuEntry }

/** Our kinds as the first entries of a menu, found by their synonyms in both languages. */
export function scriptMenuEntries(words: ModelerWords, kinds: readonly DrawableKind[], action: (kind: DrawableKind) => MenuEntry['action']): MenuEntries {
  const group = { id: 'script', name: words.script }
  const entries = kinds.map((kind): [string, MenuEntry] => {
    const { name, description, synonyms } = words.kinds[kind]
    return [`script-${kind}`, { label: name, description, search: synonyms, group, imageHtml: glyphSvg(kind), rank: 1, action: action(kind) }]
  })
  return Object.fromEntries(entries)
}
