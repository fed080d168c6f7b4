import { Problem } from '@souffleur/schemas/http'
import { libraryProblems } from '../problems.ts'

/**
 * The text of a drawing that came as bytes; encoding the text as UTF-8 gives the same bytes again, a byte order mark included.
 * @throws Problem `drawing-unreadable` when the bytes are not UTF-8
 */
export function decodeDrawing(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Problem(libraryProblems.drawingUnreadable, 'The file is not encoded as UTF-8. Save it as UTF-8 and send it again.')
  }
}
