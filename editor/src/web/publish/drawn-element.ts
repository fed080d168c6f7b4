import type { AnswerHeader } from '@souffleur/schemas'

/** One element of a drawing, flattened to what can be compared. */
export interface DrawnElement {
  id: string
  /** Its name, or the name of the step it belongs to. */
  title: string
  name: string
  /** Texts by channel and language, as one comparable line. */
  phrase: string
  hint: string
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
