import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { isNumber, toInt } from '../values/number.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { limitText } from './limit-text.ts'

/** Looking at texts and cutting them. Positions count UTF-16 units from 1, negative ones from the end. */
export const stringFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'substring', parameters: ['string', 'start position'],
    call: ([text, start = null]) => typeof text === 'string' && isNumber(start) ? cut(text, toInt(start), text.length) : undefined,
  }),
  defineBuiltIn({
    name: 'substring', parameters: ['string', 'start position', 'length'],
    call: ([text, start = null, length = null]) => typeof text === 'string' && isNumber(start) && isNumber(length) ? cut(text, toInt(start), toInt(length)) : undefined,
  }),
  ofText('string length', text => text.length),
  ofText('upper case', text => text.toUpperCase()),
  ofText('lower case', text => text.toLowerCase()),
  ofTwoTexts('substring before', (text, match) => text.slice(0, Math.max(0, text.indexOf(match)))),
  ofTwoTexts('substring after', (text, match) => text.includes(match) ? text.slice(text.indexOf(match) + match.length) : ''),
  ofTwoTexts('contains', (text, match) => text.includes(match)),
  ofTwoTexts('starts with', (text, match) => text.startsWith(match)),
  ofTwoTexts('ends with', (text, match) => text.endsWith(match)),
]

function ofText(name: string, compute: (text: string) => string | number): BuiltIn {
  return defineBuiltIn({ name, parameters: ['string'], call: ([text], run) => typeof text === 'string' ? limited(compute(text), run) : undefined })
}

function ofTwoTexts(name: string, compute: (text: string, match: string) => string | boolean): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['string', 'match'],
    call: ([text, match], run) => typeof text === 'string' && typeof match === 'string' ? compute(limitText(text, run), match) : undefined,
  })
}

const limited = (value: string | number, run: Run): Value => typeof value === 'string' ? limitText(value, run) : value

function cut(text: string, start: number, length: number): string {
  const from = start > 0 ? start - 1 : text.length + start
  const to = Math.min((from + length) | 0, text.length)
  if (from < 0 || from > to) throw new FeelFailure(`java.lang.StringIndexOutOfBoundsException: Range [${from}, ${to}) out of bounds for length ${text.length}`)
  return text.slice(from, to)
}
