import type { JsonValue } from '@souffleur/schemas'

/** A value as Zeebe's warnings print it: `"text"`, `[1, 2]`, `{a:1}`. */
export function printInWarning(value: JsonValue): string {
  if (typeof value === 'string') return `"${value}"`
  if (Array.isArray(value)) return `[${value.map(printInWarning).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, member]) => `${name}:${printInWarning(member)}`).join(', ')}}`
  }
  return String(value)
}
