import type { Field } from '@souffleur/schemas'
import { describe, expect, it } from 'vitest'
import { englishStrings } from '../theme/english-strings.ts'
import { checkFields } from './check-fields.ts'

const check = (field: Omit<Field, 'key'>, value: unknown) => checkFields([{ ...field, key: 'it' }], { it: value }, englishStrings).it

describe('checkFields', () => {
  it.each([
    ['an empty required field', { type: 'textfield', validate: { required: true } }, '', 'Please fill this in.'],
    ['an unchecked required box', { type: 'checkbox', validate: { required: true } }, false, 'Please fill this in.'],
    ['words for a number', { type: 'number' }, 'many', 'A number, please.'],
    ['a number below the least', { type: 'number', validate: { min: 50 } }, 20, 'At least 50, please.'],
    ['a number above the most', { type: 'number', validate: { max: 100 } }, 101, 'At most 100, please.'],
    ['a text too short', { type: 'textfield', validate: { minLength: 11 } }, '+7 900 12', 'At least 11 characters, please: 2 missing.'],
    ['a text too long', { type: 'textarea', validate: { maxLength: 1 } }, 'ab', 'At most 1 character, please.'],
    ['a pattern with its own words', { type: 'textfield', validate: { pattern: '^\\d$', patternErrorMessage: 'One digit.' } }, 'a', 'One digit.'],
  ] as const)('should refuse %s', (_name, field, value, problem) => { expect(check(field, value)).toBe(problem) })

  it.each([
    ['an empty optional field', { type: 'number', validate: { min: 5 } }, ''], ['zero', { type: 'number', validate: { required: true, min: 0 } }, 0], ['a pattern that no browser can read', { type: 'textfield', validate: { pattern: '(' } }, 'x'],
  ] as const)('should take %s', (_name, field, value) => { expect(check(field, value)).toBeUndefined() })
})
