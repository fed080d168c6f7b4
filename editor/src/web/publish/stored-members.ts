import type { Moddle } from '../modeler/drawing/moddle.ts'

/** Members that another element owns or that repeat what flows already say. */
const structure = new Set(['flowElements', 'artifacts', 'laneSets', 'incoming', 'outgoing', 'di'])

/** What a BPMN object holds itself, as plain data: references as ids, without the members `omit` and extension elements of the types `omitTypes`. */
export function storedMembers(object: Moddle | undefined, omit: string[] = [], omitTypes: string[] = []): unknown {
  if (!object) return undefined
  const properties: { ns: { localName: string }; name: string; isReference?: boolean }[] = object.$descriptor?.properties ?? []
  const stored = properties.flatMap(({ ns: { localName }, name, isReference }) => {
    const value = object[localName] ?? object[name]
    if (value === undefined || structure.has(localName) || omit.includes(localName)) return []
    const stored = plain(value, { isReference, omitTypes })
    return isEmpty(stored) ? [] : [[localName, stored]]
  })
  return { type: object.$type, ...Object.fromEntries(stored), ...object.$attrs }
}

function plain(value: unknown, { isReference, omitTypes }: { isReference?: boolean | undefined; omitTypes: string[] }): unknown {
  if (Array.isArray(value)) return value.filter((entry) => !omitTypes.includes((entry as Moddle)?.$type)).map((entry) => plain(entry, { isReference, omitTypes }))
  if (typeof value !== 'object' || value === null) return value
  return isReference ? (value as Moddle).id : storedMembers(value as Moddle, [], omitTypes)
}

/** An extension list whose entries were all left out says nothing. */
function isEmpty(stored: unknown): boolean {
  const { type, values } = (stored ?? {}) as { type?: string; values?: unknown[] }
  return type === 'bpmn:ExtensionElements' && !values?.length
}
