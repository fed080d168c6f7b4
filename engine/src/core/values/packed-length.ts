import type { JsonValue } from '@souffleur/schemas'

/** Bytes that a value takes in MessagePack, in its shortest form. */
export function packedLength(value: JsonValue): number {
  if (typeof value === 'string') return textLength(utf8Length(value))
  if (typeof value === 'number' || typeof value === 'bigint') return numberLength(value)
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + packedLength(item), listLength(value.length))
  const members = Object.entries(value)
  return members.reduce((sum, [name, member]) => sum + packedLength(name) + packedLength(member), listLength(members.length))
}

/** What stands before the items of a list or the members of an object. */
export const listLength = (count: number): number => count < 16 ? 1 : count < 65_536 ? 3 : 5

const textLength = (bytes: number): number => bytes + (bytes < 32 ? 1 : bytes < 256 ? 2 : bytes < 65_536 ? 3 : 5)

function numberLength(value: number | bigint): number {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return 9
  const size = Number(value < 0 ? -1 - Number(value) : value)
  if (value < 0) return size < 32 ? 1 : size < 128 ? 2 : size < 32_768 ? 3 : size < 2 ** 31 ? 5 : 9
  return size < 128 ? 1 : size < 256 ? 2 : size < 65_536 ? 3 : size < 2 ** 32 ? 5 : 9
}

function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes
}
