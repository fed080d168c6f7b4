import type { Variables } from '@souffleur/schemas'
import { type JsonBody, unreadable } from './read-json-body.ts'

/** A text; numbers and truth values are taken as they are written. `undefined` where it is absent or null. */
export function readText(body: JsonBody, name: string): string | undefined {
  const value = body[name] ?? undefined
  if (typeof value === 'object') throw unreadable()
  return value === undefined ? undefined : String(value)
}

export function readTexts(body: JsonBody, name: string): string[] | undefined {
  const list = body[name] ?? undefined
  if (list === undefined) return undefined
  if (!Array.isArray(list) || list.some(item => typeof item === 'object')) throw unreadable()
  return list.map(String)
}

/** A whole number, as text too. */
export function readInteger(body: JsonBody, name: string): number | undefined {
  const text = readText(body, name)
  if (text === undefined) return undefined
  if (!/^-?\d{1,10}$/.test(text)) throw unreadable()
  return Number(text)
}

export function readBoolean(body: JsonBody, name: string): boolean | undefined {
  const value = body[name] ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  if (value !== 'true' && value !== 'false') throw unreadable()
  return value === 'true'
}

export function readObject(body: JsonBody, name: string): Variables | undefined {
  const value = body[name] ?? undefined
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value))) throw unreadable()
  return value as Variables | undefined
}
