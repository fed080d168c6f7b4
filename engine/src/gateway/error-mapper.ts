import { status, type StatusObject } from '@grpc/grpc-js'
import { EngineError } from '../client/engine-error.ts'
import { maxDetailsLength } from './limits.ts'

/** What a call fails with. What is no `EngineError` is a fault of ours: told as such, without its insides. */
export function toStatus(error: unknown): Partial<StatusObject> & { code: status; details: string } {
  if (error instanceof EngineError) return { code: status[error.status], details: shorten(error.message) }
  return { code: status.INTERNAL, details: 'Unexpected error occurred between gateway and engine. Look for it in the log of the engine' }
}

/** What `encodeURI` leaves as it is: the library sends all else percent-encoded. */
const PLAIN = /[\w;,/?:@&=+$.!~*'()#-]/

/** Texts travel as a header, in which each byte of what is not plain takes three. */
function shorten(text: string): string {
  let room = maxDetailsLength
  let end = 0
  for (const character of text) {
    room -= PLAIN.test(character) ? 1 : Buffer.byteLength(character) * 3
    if (room < 0) return `${text.slice(0, end)}…`
    end += character.length
  }
  return text
}
