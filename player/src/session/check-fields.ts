import type { Field } from '@souffleur/schemas'
import type { PlayerStrings } from '../theme/player-strings.ts'

type Values = { [key: string]: unknown }

/** Checks values as form-js would. Returns a sentence for each field that is wrong; none means all fit. The other side checks again. */
export function checkFields(fields: readonly Field[], values: Values, strings: PlayerStrings): { [key: string]: string } {
  const wrong = fields.flatMap((field) => {
    const problem = field.key && checkField(field, values[field.key], strings)
    return problem ? [[field.key, problem]] : []
  })
  return Object.fromEntries(wrong)
}

function checkField(field: Field, value: unknown, strings: PlayerStrings): string | undefined {
  if (isEmpty(value) || (field.type === 'checkbox' && value === false)) return field.validate?.required ? strings.required : undefined
  return typeof value === 'number' ? checkNumber(field, value, strings) : checkText(field, String(value), strings)
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function checkNumber({ validate = {} }: Field, value: number, strings: PlayerStrings): string | undefined {
  if (Number.isNaN(value)) return strings.notANumber
  if (validate.min !== undefined && value < validate.min) return strings.atLeast(validate.min)
  if (validate.max !== undefined && value > validate.max) return strings.atMost(validate.max)
  return undefined
}

function checkText({ type, validate = {} }: Field, value: string, strings: PlayerStrings): string | undefined {
  if (type === 'number') return strings.notANumber
  const { minLength, maxLength } = validate
  if (minLength !== undefined && value.length < minLength) return strings.tooShort(minLength, minLength - value.length)
  if (maxLength !== undefined && value.length > maxLength) return strings.tooLong(maxLength)
  if (validate.pattern && !matches(validate.pattern, value)) return validate.patternErrorMessage ?? strings.wrongFormat
  return undefined
}

/** A pattern that a browser cannot read is left to the other side. */
function matches(pattern: string, value: string): boolean {
  try { return new RegExp(pattern).test(value) } catch { return true }
}
