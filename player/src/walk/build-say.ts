import type { SessionState, Step } from '@souffleur/schemas'
import { fieldToAsk } from './field-to-ask.ts'
import type { Asking } from './build-expectation.ts'

/** What to say now: the phrase, and for a bot the words of the field it asks; only those once the first field is given. */
export function buildSay(step: Step | undefined, { channel = 'operator', given = {} }: Asking = {}): SessionState['say'] {
  if (!step) return []
  const asked = channel === 'operator' ? undefined : fieldToAsk(step, given)
  const goesOn = channel !== 'operator' && Object.keys(given).length > 0
  const texts = [goesOn ? undefined : step.phraseText, asked?.label, asked?.description]
  return texts.flatMap((value) => (value ? [{ type: 'text' as const, value }] : []))
}
