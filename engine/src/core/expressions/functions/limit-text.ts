import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { maxTextLength, spend } from '../compiler/spend.ts'

/** Charges for a text that a function goes through or has made; fails where it is too long. */
export function limitText(text: string, run: Run): string {
  if (text.length > maxTextLength) throw new FeelFailure(`the text is longer than ${maxTextLength} characters`)
  spend(run, text.length >>> 6)
  return text
}
