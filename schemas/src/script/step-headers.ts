/**
 * How a step is written into BPMN: task headers (`zeebe:taskHeaders`) of a job-based user task. Headers travel with the job over
 * gRPC on every Zeebe version, so a step needs nothing else at run time.
 *
 * Texts may be worded per channel and language by suffix, the most specific wins:
 * `phrase.voice.ru` → `phrase.voice` → `phrase.ru` → `phrase`. Channels: operator (no suffix), chat, voice.
 */
export const stepHeaders = {
  /** Markdown with `{{ FEEL }}`: what is said. */
  phrase: 'phrase',
  /** Plain text for the operator's eyes only. */
  hint: 'hint',
  /** JSON array of AnswerHeader. Absent or empty: the step has only fields, or only a "Continue". */
  answers: 'answers',
  /** Name of the variable that receives the id of the chosen answer; `answer` where absent. */
  resultVariable: 'resultVariable',
  /** "true": the operator may say that no answer fits; the result variable becomes `noFittingAnswer`, the words go to `<resultVariable>_words`. */
  noFittingAnswer: 'noFittingAnswer',
  /** JSON array of `{label, value}`; value is a FEEL expression: facts shown under the phrase. */
  facts: 'facts',
  /** Name of the stage this step belongs to, shown in the trail. Stages appear in the order of the conversation. */
  stage: 'stage',
} as const

/** The value of the result variable when no answer fits. */
export const noFittingAnswer = 'noFittingAnswer'

/** One answer inside the `answers` header. Keys 1–9 follow the order of the list. */
export interface AnswerHeader {
  /** Value stored in the result variable and tested by the outgoing flow: `=<resultVariable> = "<id>"`. */
  id: string
  label: string
  /** Labels in other languages: `{ "ru": "…" }`. */
  labels?: { [language: string]: string }
  /** The usual answer: Enter chooses it. At most one. */
  usual?: boolean
  /** Words a bot takes for this answer, besides label and digit. */
  synonyms?: string[]
}

/** One fact inside the `facts` header. */
export interface FactHeader { label: string; labels?: { [language: string]: string }; value: string }
