/** Members with user content: only that they are there counts. */
const documents = new Set(['variables', 'customHeaders'])

/** Of each kind of record every member that occurs, as `path type`: what exporters promise to who reads them. */
export function shapesOf(records: { recordType: string; valueType: string; intent: string }[]): { [kind: string]: string[] } {
  const shapes = new Map<string, Set<string>>()
  for (const record of records) {
    const kind = `${record.recordType} ${record.valueType} ${record.intent}`
    shapes.set(kind, addShape(shapes.get(kind) ?? new Set(), '', record))
  }
  return Object.fromEntries([...shapes].sort(([left], [right]) => left < right ? -1 : 1).map(([kind, members]) => [kind, [...members].sort()]))
}

function addShape(found: Set<string>, path: string, value: unknown): Set<string> {
  if (path !== '') found.add(`${path} ${Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value}`)
  if (typeof value !== 'object' || value === null || documents.has(path.split('.').at(-1)!)) return found
  for (const [name, member] of Object.entries(value)) addShape(found, Array.isArray(value) ? `${path}[]` : [path, name].filter(Boolean).join('.'), member)
  return found
}
