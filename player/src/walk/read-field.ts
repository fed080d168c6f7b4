import type { Field, JsonValue } from '@souffleur/schemas'
import { plainWords } from './match-answer.ts'
import { readDate, readDateTime, readNumber, readTime } from './read-words.ts'
import { sentence, type SentenceName } from './sentences.ts'

/** No field takes more: variables travel with every job. */
export const MAX_FIELD_LENGTH = 10_000

export type FieldReading = { value: JsonValue } | { problem: string }
type Say = (name: SentenceName, n?: string | number) => FieldReading
type Reader = (field: Field, given: unknown, say: Say) => FieldReading

/** Reads one field as form-js would take it, or as a bot heard it; null where an optional field is empty. */
export function readField(field: Field, given: unknown, lang: string): FieldReading {
  const say: Say = (name, n) => ({ problem: sentence(lang, name, n) })
  const empty = given === undefined || given === null || (typeof given === 'string' && given.trim() === '') || (field.type === 'checkbox' && given === false)
  if (!empty) return readers[field.type](field, given, say)
  if (field.validate?.required) return say('required')
  return { value: field.type === 'checkbox' ? false : null }
}

const readers: { [type in Field['type']]: Reader } = {
  textfield: readText,
  textarea: readText,
  number: readBoundedNumber,
  checkbox: readYesNo,
  radio: readOption,
  select: readOption,
  datetime: readMoment,
  text: () => ({ value: null }),
}

function readText({ validate = {} }: Field, given: unknown, say: Say): FieldReading {
  if (typeof given === 'object' || typeof given === 'boolean') return say('notText')
  const text = String(given)
  const { minLength = 0, maxLength = MAX_FIELD_LENGTH, pattern, patternErrorMessage } = validate
  if (text.length < minLength) return say('tooShort', minLength)
  if (text.length > Math.min(maxLength, MAX_FIELD_LENGTH)) return say('tooLong', Math.min(maxLength, MAX_FIELD_LENGTH))
  if (pattern && !fits(pattern, text)) return patternErrorMessage ? { problem: patternErrorMessage } : say('wrongPattern')
  return { value: text }
}

/** A pattern that is no regular expression can't refuse anything: the editor names it. */
function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    return true
  }
}

function readBoundedNumber({ validate = {} }: Field, given: unknown, say: Say): FieldReading {
  const value = typeof given === 'number' ? given : typeof given === 'string' ? readNumber(given) : undefined
  if (value === undefined || !Number.isFinite(value)) return say('notNumber')
  if (validate.min !== undefined && value < validate.min) return say('tooSmall', validate.min)
  if (validate.max !== undefined && value > validate.max) return say('tooLarge', validate.max)
  return { value }
}

const YES = new Set(['yes', 'y', 'true', '1', 'да', 'ага', 'верно'])
const NO = new Set(['no', 'n', 'false', '0', '2', 'нет', 'неверно'])

function readYesNo({ validate = {} }: Field, given: unknown, say: Say): FieldReading {
  const words = typeof given === 'boolean' ? String(given) : plainWords(String(given))
  if (YES.has(words)) return { value: true }
  if (!NO.has(words)) return say('notYesNo')
  return validate.required ? say('required') : { value: false }
}

function readOption({ values = [] }: Field, given: unknown, say: Say): FieldReading {
  const exact = values.find(({ value }) => value === given)
  const said = plainWords(typeof given === 'object' ? '' : String(given))
  const heard = values.find(({ label, value }) => plainWords(label) === said || plainWords(value) === said) ?? values[Number(said) - 1]
  const option = exact ?? (said === '' ? undefined : heard)
  return option ? { value: option.value } : say('notOption', values.map(({ label }) => label).join(', '))
}

function readMoment({ subtype = 'date' }: Field, given: unknown, say: Say): FieldReading {
  const text = typeof given === 'string' ? given : ''
  if (subtype === 'time') return valueOr(readTime(text), say('notTime'))
  if (subtype === 'datetime') return valueOr(readDateTime(text), say('notDateTime'))
  return valueOr(readDate(text), say('notDate'))
}

function valueOr(value: string | undefined, otherwise: FieldReading): FieldReading {
  return value === undefined ? otherwise : { value }
}
