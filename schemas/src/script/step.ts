import type { Field } from './field.ts'
import type { TextNode } from './text-node.ts'

/** One choice as shown: its key on the keyboard, its words in the session's language. */
export interface Answer { id: string; label: string; key: string; usual?: boolean; synonyms?: string[] }

/** What a person or a bot sees of one visit of one step. */
export interface Step {
  /** Identifies this visit of this step; an input that names another visit is refused with 409. */
  visit: string
  elementId: string
  name: string
  stage?: string
  /** What is said, rendered, and the same as plain text for bots and screen readers. */
  phrase: TextNode[]
  phraseText: string
  hint?: string
  facts: { label: string; value: string }[]
  answers: Answer[]
  /** May "no fitting answer" (key 0) be given? */
  noFittingAnswer: boolean
  /** Name of the variable that receives the id of the chosen answer; absent where the step has no answers. */
  resultVariable?: string
  fields: Field[]
  /** Values to show in the fields: defaults and variables of the same name. */
  values: { [key: string]: unknown }
  /** Set while an objection is on top: its label; when it ends, the step below returns. */
  objection?: string
}
