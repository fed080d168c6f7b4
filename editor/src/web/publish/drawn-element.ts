import type { AnswerHeader } from '@souffleur/schemas'

/** Header name → text. */
export type Wordings = { [header: string]: string }

/** One element of a drawing, flattened to what can be compared. */
export interface DrawnElement {
  id: string
  /** Its name, or the name of the step it belongs to. */
  title: string
  name: string
  /** Wordings by task header: one for each channel and language. */
  phrase: Wordings
  hint: Wordings
  answers: AnswerHeader[]
  fields: string
  /** Task headers that are neither phrase, hint nor answers, with input and output mappings: the call of a function. */
  call: string
  /** Sequence flows only: what people call both ends, their ids as one comparable text, and the condition. */
  flow?: { from: string; to: string; ends: string; condition: string }
  /** Everything else that is stored in the element. */
  rest: string
  /** Position and size on the canvas. */
  place: string
}
