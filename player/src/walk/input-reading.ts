import type { SessionState, Variables } from '@souffleur/schemas'

/** Why an input did not fit: `fields` has a sentence for each wrong field by key. */
export type Retry = Omit<NonNullable<SessionState['retry']>, 'count'>

/**
 * What one input means. `variables`: complete the step's job with them; `words` go to the trail. `values`: one of several fields was given
 * by word, keep it and ask the next. `retry`: nothing moves.
 */
export type InputReading = { variables: Variables; words: string } | { values: Variables; words: string } | { retry: Retry }
