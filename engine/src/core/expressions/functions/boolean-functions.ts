import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'

/** Negation, and asking for what may be missing. */
export const booleanFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'not', parameters: ['negand'], call: ([negand]) => typeof negand === 'boolean' ? !negand : null,
    about: {
      signature: 'not(negand: boolean): boolean',
      says: { en: 'The opposite of a boolean; null stays null.', ru: 'Противоположное логическое значение; null остаётся null.' },
      example: { expression: 'not(true)', gives: 'false' },
    },
  }),
  defineBuiltIn({
    name: 'is defined', parameters: ['value'], call: ([value]) => value !== null,
    about: {
      signature: 'is defined(value: any): boolean',
      says: { en: 'Whether there is a variable or entry of this name that is not null.', ru: 'Есть ли переменная или поле с таким именем и не равны ли они null.' },
      example: { expression: 'is defined({a: 1}.a)', gives: 'true' },
    },
  }),
  defineBuiltIn({
    name: 'get or else', parameters: ['value', 'default'], call: ([value, instead]) => value ?? instead,
    about: {
      signature: 'get or else(value: any, default: any): any',
      says: { en: 'The value, or the default where it is null.', ru: 'Само значение, а если оно null — значение по умолчанию.' },
      example: { expression: 'get or else(null, "none")', gives: '"none"' },
    },
  }),
]
