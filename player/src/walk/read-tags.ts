const tags = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?<closing>\/?)(?<prefix>(?:[\w.-]+:)?)(?<name>[\w.-]+)(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>/g

/** A tag of a drawing where it stands in the text. `prefix` with its colon; an attribute as it is written, without its quotes. */
export interface Tag { name: string; prefix: string; closing: boolean; empty: boolean; at: number; attribute(name: string): string | undefined }

/** The tags of a drawing in order, comments left out. */
export function readTags(bpmn: string): Tag[] {
  return [...bpmn.matchAll(tags)].flatMap(({ groups, index }) => (groups?.name === undefined ? [] : [toTag(groups as { [part: string]: string }, index)]))
}

function toTag({ name, prefix, closing, attributes }: { [part: string]: string }, at: number): Tag {
  return {
    name: name!,
    prefix: prefix!,
    closing: closing === '/',
    empty: attributes!.endsWith('/'),
    at,
    attribute: (wanted) => new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*["']([^"']*)["']`).exec(attributes!)?.[1],
  }
}
