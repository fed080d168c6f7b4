import type { JsonValue } from '@souffleur/schemas'

/** Whole numbers with fewer digits than this are safe as JavaScript numbers. */
const LONG_NUMBER = /\d{16}/

/** In every engine that runs this since 2025, but not yet in TypeScript's library. */
const rawJson = (JSON as unknown as { rawJSON(text: string): object }).rawJSON

/** JSON text of a value; whole numbers beyond 2^53 (`bigint`) as plain digits. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value, (_name, member) => typeof member === 'bigint' ? rawJson(member.toString()) : member)
}

/** The value of a JSON text; whole numbers beyond 2^53 become `bigint`. Throws `SyntaxError`. */
export function parseJson(text: string): JsonValue {
  return LONG_NUMBER.test(text) ? JSON.parse(text, keepLongNumber) : JSON.parse(text)
}

function keepLongNumber(_name: string, member: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  return typeof member === 'number' && !Number.isSafeInteger(member) && source !== undefined && /^-?\d+$/.test(source) ? BigInt(source) : member
}
