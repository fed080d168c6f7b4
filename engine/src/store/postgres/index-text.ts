import { createHash } from 'node:crypto'

/** Bytes of a text that an index takes as it is; Postgres refuses entries above about 2,700. */
const maxIndexedBytes = 1000

/**
 * Any text of a user (a message name, a correlation key) in a form that Postgres can store and index; different texts stay different. What
 * Postgres cannot hold is escaped, what an index cannot hold is hashed.
 */
export function indexText(text: string): string {
  const safe = text.isWellFormed() && !text.includes('\0') && !text.startsWith('"') ? text : JSON.stringify(text)
  return Buffer.byteLength(safe) <= maxIndexedBytes ? safe : `"sha256:${createHash('sha256').update(safe).digest('base64')}`
}
