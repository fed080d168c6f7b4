import type { Channel, Expectation, Step } from '@souffleur/schemas'
import { fieldToAsk } from './field-to-ask.ts'

/** Who is asked, and which fields were given already: a bot is asked one field at a time, an operator sees all. */
export interface Asking { channel?: Channel; given?: { readonly [key: string]: unknown } }

/** What a bot may send next, so that a client without a screen needs nothing but this. `none` on a waiting step: just go on (`continue`). */
export function buildExpectation(step: Step | undefined, { channel = 'operator', given = {} }: Asking = {}): Expectation {
  if (!step) return { kind: 'none' }
  const asked = channel === 'operator' ? undefined : fieldToAsk(step, given)
  if (asked) return { kind: asked.type === 'number' && channel === 'voice' ? 'digits' : 'text', schema: { components: [asked] } }
  const schema = step.fields.length > 0 ? { schema: { components: step.fields } } : {}
  if (step.answers.length > 0) return { kind: 'choice', choices: step.answers.map(choiceOf), ...schema }
  return step.fields.length > 0 ? { kind: 'form', ...schema } : { kind: 'none' }
}

function choiceOf({ id, label, key, synonyms }: Step['answers'][number]): NonNullable<Expectation['choices']>[number] {
  return { id, label, digit: key, ...(synonyms && { synonyms }) }
}
