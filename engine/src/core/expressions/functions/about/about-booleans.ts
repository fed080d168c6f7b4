import type { FunctionAbout } from './function-about.ts'

export const aboutBooleans: Record<string, FunctionAbout> = {
  'not(negand)': {
    signature: 'not(negand: boolean): boolean',
    says: { en: 'The opposite of a boolean; null stays null.', ru: 'Противоположное логическое значение; null остаётся null.' },
    example: { expression: 'not(true)', gives: 'false' },
  },
  'is defined(value)': {
    signature: 'is defined(value: any): boolean',
    says: { en: 'Whether there is a variable or entry of this name that is not null.', ru: 'Есть ли переменная или поле с таким именем и не равны ли они null.' },
    example: { expression: 'is defined({a: 1}.a)', gives: 'true' },
  },
  'get or else(value, default)': {
    signature: 'get or else(value: any, default: any): any',
    says: { en: 'The value, or the default where it is null.', ru: 'Само значение, а если оно null — значение по умолчанию.' },
    example: { expression: 'get or else(null, "none")', gives: '"none"' },
  },
  'assert(value, condition)': {
    signature: 'assert(value: any, condition: any): any',
    says: { en: 'The value if the condition is true; otherwise the evaluation fails with an incident.', ru: 'Значение, если условие истинно; иначе вычисление завершается инцидентом.' },
    example: { expression: 'assert(5, 5 > 1)', gives: '5' },
  },
  'assert(value, condition, cause)': {
    signature: 'assert(value: any, condition: any, cause: string): any',
    says: { en: 'The same, with a text of your own in the incident.', ru: 'То же, но с собственным текстом в инциденте.' },
    example: { expression: 'assert("yes", true, "an answer is needed")', gives: '"yes"' },
  },
}
