import { remembering } from './remembering.ts'

/** The objects of a JSON array written in a header. Anything else is an empty list: the editor names such mistakes, a running session must stand them. */
export function readJsonList<Item extends object>(text: string | undefined): readonly Item[] {
  return text === undefined ? [] : parseList(text) as readonly Item[]
}

const parseList = remembering((text): readonly object[] => {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : []
  } catch {
    return []
  }
})
