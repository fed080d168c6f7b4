import type { TextValue } from './text-values.ts'

const ALLOWED = /^(https?:|tel:|mailto:)/i
const BLANK_OR_CONTROL = /[\s\p{Cc}]/u

/** The address of a link with its values filled in: a value that opens it is taken as it is, one inside is encoded. Undefined where it may not be followed. */
export function linkAddress(parts: (string | TextValue)[]): string | undefined {
  const address = parts.map((part, index) => (typeof part === 'string' ? part : index === 0 ? part.text : encodeURIComponent(part.text))).join('')
  return ALLOWED.test(address) && !BLANK_OR_CONTROL.test(address) ? address : undefined
}
