import type { Pattern } from './pattern.ts'

/** `null` where the text is no regular expression. */
export function compilePattern(text: string, flags: string): Pattern | null {
  try {
    return { expression: new RegExp(text, `dg${flags.replace(/[^ims]/g, '')}`), names: new Map() }
  } catch {
    return null
  }
}
