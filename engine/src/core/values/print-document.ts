import type { JsonValue } from '@souffleur/schemas'

/** Value → JSON text; `bigint` as plain digits. */
export function printDocument(value: JsonValue): string {
  try {
    return JSON.stringify(value)
  } catch {
    return JSON.stringify(value, (_name, member) => typeof member === 'bigint' ? rawJson(member.toString()) : member)
  }
}

/** `JSON.rawJSON` is newer than the type library that the project compiles against. */
const rawJson = (text: string): unknown => (JSON as unknown as { rawJSON(text: string): unknown }).rawJSON(text)
