/** JSON text → text that is equal for equal content: names sorted, numbers as they were spelt. */
export function levelJson(text: string): string {
  return print(JSON.parse(text, keepSpelling))
}

class Spelt {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

function keepSpelling(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === 'number' && context?.source !== undefined ? new Spelt(context.source) : value
}

function print(value: unknown): string {
  if (value instanceof Spelt) return value.text
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => one < other ? -1 : 1)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${print(member)}`).join(',')}}`
}
