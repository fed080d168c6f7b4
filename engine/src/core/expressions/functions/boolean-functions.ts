import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'

/** Negation, and asking for what may be missing. */
export const booleanFunctions: readonly BuiltIn[] = [
  defineBuiltIn({ name: 'not', parameters: ['negand'], call: ([negand]) => typeof negand === 'boolean' ? !negand : null }),
  defineBuiltIn({ name: 'is defined', parameters: ['value'], call: ([value]) => value !== null }),
  defineBuiltIn({ name: 'get or else', parameters: ['value', 'default'], call: ([value, instead]) => value ?? instead }),
]
