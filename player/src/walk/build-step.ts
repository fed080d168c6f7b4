import { stepHeaders, type Field, type ScriptOutline, type Step, type Variables } from '@souffleur/schemas'
import { evaluateOr, type Evaluate } from './evaluate.ts'
import { findOutline } from './find-outline.ts'
import { pickLabel, pickWording, type Audience } from './pick-wording.ts'
import { plainText } from './plain-text.ts'
import { readAnswers } from './read-answers.ts'
import { readFacts } from './read-facts.ts'
import { readFields } from './read-fields.ts'
import { renderPhrase } from './render-phrase.ts'
import type { StepJob } from './step-job.ts'
import { fillText, type ValueOf } from './text-values.ts'

const DEFAULT_RESULT_VARIABLE = 'answer'

export interface StepSource extends Audience {
  job: StepJob
  /** Of the session's script; the job may belong to a process it calls. */
  outline: ScriptOutline
  evaluate: Evaluate
}

/** What a person or a bot sees of one visit of one step, in the words of its channel and language. */
export function buildStep({ job, outline, channel, lang, evaluate }: StepSource): Step {
  const own = findOutline(outline, job.bpmnProcessId) ?? outline
  const valueOf: ValueOf = (expression) => evaluateOr(evaluate, expression, job.variables)
  const wording = (name: string) => pickWording(job.customHeaders, name, { channel, lang })
  const phrase = renderPhrase(wording(stepHeaders.phrase) ?? '', valueOf, lang)
  const [hint, stage, fields] = [wording(stepHeaders.hint), wording(stepHeaders.stage), readFields(job, own, { valueOf, lang })]
  return {
    visit: job.key,
    elementId: job.elementId,
    name: own.steps[job.elementId]?.name ?? job.elementId,
    ...(stage && { stage }),
    phrase,
    phraseText: plainText(phrase),
    ...(hint && { hint: fillText(hint, valueOf, lang) }),
    facts: readFacts(job.customHeaders, valueOf, lang),
    ...choices(job, lang),
    fields,
    values: fieldValues(fields, job.variables),
    ...objectionOf(own, job.elementId, lang),
  }
}

function choices({ customHeaders }: StepJob, lang: string): Pick<Step, 'answers' | 'noFittingAnswer' | 'resultVariable'> {
  const answers = readAnswers(customHeaders, lang)
  const noFittingAnswer = customHeaders[stepHeaders.noFittingAnswer] === 'true'
  const asks = answers.length > 0 || noFittingAnswer
  return { answers, noFittingAnswer, ...(asks && { resultVariable: customHeaders[stepHeaders.resultVariable] || DEFAULT_RESULT_VARIABLE }) }
}

function fieldValues(fields: Field[], variables: Variables): Step['values'] {
  const shown = fields.flatMap(({ key, defaultValue }) => {
    const value = key === undefined ? undefined : (Object.hasOwn(variables, key) ? variables[key] : undefined) ?? defaultValue
    return value === undefined || value === null ? [] : [[key!, value] as const]
  })
  return Object.fromEntries(shown)
}

function objectionOf(outline: ScriptOutline, elementId: string, lang: string): Pick<Step, 'objection'> {
  const message = outline.steps[elementId]?.objection
  const objection = outline.objections.find((candidate) => candidate.message === message)
  return objection ? { objection: pickLabel(objection.label, objection.labels, lang) } : {}
}
