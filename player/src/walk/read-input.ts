import { noFittingAnswer, type Answer, type SessionInput, type Step, type Variables } from '@souffleur/schemas'
import { fieldToAsk } from './field-to-ask.ts'
import type { InputReading } from './input-reading.ts'
import { matchAnswer } from './match-answer.ts'
import { readField } from './read-field.ts'
import { readForm } from './read-form.ts'
import { resultVariable } from './result-variable.ts'
import { sentence, type SentenceName } from './sentences.ts'
import { wordsOf } from './words-of.ts'

/** Text that leaves an optional field empty, for bots: silence is not an answer. */
const SKIP = /^(-|skip|пропустить)$/i

type Input = Omit<SessionInput, 'stepVisit'>

/**
 * What one input to a step means; see `InputReading`. `input.values` are field values given beside a choice, or kept from earlier inputs
 * of a bot that gives them one by one.
 */
export function readInput(step: Step, input: Input, lang: string): InputReading {
  return readers[input.kind](step, input, lang)
}

const readers: { [kind in Input['kind']]: (step: Step, input: Input, lang: string) => InputReading } = {
  choice: readChoice,
  text: readText,
  digits: readText,
  form: readFormInput,
  continue: readFormInput,
  noFittingAnswer: readNoFittingAnswer,
}

function readChoice(step: Step, input: Input, lang: string): InputReading {
  const answer = step.answers.find(({ id }) => id === input.value)
  return answer ? choose(answer, step, { input, lang }) : noMatch(step, lang)
}

function readText(step: Step, input: Input, lang: string): InputReading {
  const text = typeof input.value === 'string' || typeof input.value === 'number' ? String(input.value) : ''
  const answer = matchAnswer(step.answers, text)
  if (answer) return choose(answer, step, { input, lang })
  const asked = fieldToAsk(step, input.values ?? {})
  if (!asked) return step.answers.length === 0 && step.fields.length === 0 ? { variables: {}, words: text } : noMatch(step, lang)
  return giveField({ ...asked, key: asked.key! }, text, { step, given: input.values ?? {}, lang })
}

interface Asked { step: Step; given: { [key: string]: unknown }; lang: string }

function giveField(field: Step['fields'][number] & { key: string }, text: string, { step, given, lang }: Asked): InputReading {
  const reading = readField(field, SKIP.test(text.trim()) ? null : text, lang)
  if ('problem' in reading) return { retry: { reason: 'invalid', message: reading.problem, fields: { [field.key]: reading.problem } } }
  const values = { ...given, [field.key]: reading.value } as Variables
  const done = fieldToAsk(step, values) === undefined && step.answers.length === 0
  return done ? complete(step, values, lang) : { values, words: text }
}

function readFormInput(step: Step, input: Input, lang: string): InputReading {
  if (step.answers.length > 0) return { retry: { reason: 'noMatch', message: choicesSentence(step, lang, 'chooseAnswer') } }
  const given = isObject(input.value) ? input.value : {}
  return complete(step, { ...input.values, ...given }, lang)
}

function complete(step: Step, given: { [key: string]: unknown }, lang: string): InputReading {
  const reading = readForm(step, given, lang)
  return 'retry' in reading ? reading : { ...reading, words: wordsOf(step, reading.variables, lang) }
}

function choose(answer: Answer, step: Step, { input, lang }: { input: Input; lang: string }): InputReading {
  const reading = readForm(step, input.values ?? {}, lang)
  if ('retry' in reading) return reading
  return { variables: { ...reading.variables, [resultVariable(step)]: answer.id }, words: answer.label }
}

function readNoFittingAnswer(step: Step, input: Input, lang: string): InputReading {
  if (!step.noFittingAnswer) return noMatch(step, lang)
  const words = typeof input.value === 'string' ? input.value.trim() : ''
  const name = resultVariable(step)
  return { variables: { [name]: noFittingAnswer, [`${name}_words`]: words }, words }
}

function noMatch(step: Step, lang: string): InputReading {
  return { retry: { reason: 'noMatch', message: choicesSentence(step, lang, 'noMatch') } }
}

function choicesSentence(step: Step, lang: string, name: SentenceName): string {
  return step.answers.length > 0 ? sentence(lang, name, step.answers.map(({ label }) => label).join(', ')) : sentence(lang, 'noMatchFree')
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
