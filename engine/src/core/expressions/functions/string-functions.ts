import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Run } from '../compiler/run.ts'
import { isNumber, toInt } from '../values/number.ts'
import type { Value } from '../values/value.ts'
import type { BuiltIn, BuiltInAbout } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'
import { limitText } from './limit-text.ts'

/** Looking at texts and cutting them. Positions count UTF-16 units from 1, negative ones from the end. */
export const stringFunctions: readonly BuiltIn[] = [
  defineBuiltIn({
    name: 'substring', parameters: ['string', 'start position'],
    call: ([text, start = null]) => typeof text === 'string' && isNumber(start) ? cut(text, toInt(start), text.length) : undefined,
    about: {
      signature: 'substring(string: string, start position: number): string',
      says: { en: 'The text from a position on; a position outside of it fails.', ru: 'Текст начиная с позиции; позиция вне текста — ошибка.' },
      example: { expression: 'substring("foobar", 3)', gives: '"obar"' },
    },
  }),
  defineBuiltIn({
    name: 'substring', parameters: ['string', 'start position', 'length'],
    call: ([text, start = null, length = null]) => typeof text === 'string' && isNumber(start) && isNumber(length) ? cut(text, toInt(start), toInt(length)) : undefined,
    about: {
      signature: 'substring(string: string, start position: number, length: number): string',
      says: { en: 'So many characters from a position on.', ru: 'Заданное число символов начиная с позиции.' },
      example: { expression: 'substring("foobar", 3, 3)', gives: '"oba"' },
    },
  }),
  ofText('string length', text => text.length, {
    signature: 'string length(string: string): number',
    says: { en: 'How many characters a text has.', ru: 'Сколько символов в тексте.' },
    example: { expression: 'string length("foo")', gives: '3' },
  }),
  ofText('upper case', text => text.toUpperCase(), {
    signature: 'upper case(string: string): string',
    says: { en: 'The text in capitals.', ru: 'Текст прописными буквами.' },
    example: { expression: 'upper case("aBc4")', gives: '"ABC4"' },
  }),
  ofText('lower case', text => text.toLowerCase(), {
    signature: 'lower case(string: string): string',
    says: { en: 'The text in small letters.', ru: 'Текст строчными буквами.' },
    example: { expression: 'lower case("aBc4")', gives: '"abc4"' },
  }),
  ofTwoTexts('substring before', (text, match) => text.slice(0, Math.max(0, text.indexOf(match))), {
    signature: 'substring before(string: string, match: string): string',
    says: { en: 'What stands before the first match; empty where there is none.', ru: 'Текст перед первым совпадением; пусто, если его нет.' },
    example: { expression: 'substring before("foobar", "bar")', gives: '"foo"' },
  }),
  ofTwoTexts('substring after', (text, match) => text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '', {
    signature: 'substring after(string: string, match: string): string',
    says: { en: 'What stands behind the first match; empty where there is none.', ru: 'Текст после первого совпадения; пусто, если его нет.' },
    example: { expression: 'substring after("foobar", "ob")', gives: '"ar"' },
  }),
  ofTwoTexts('contains', (text, match) => text.includes(match), {
    signature: 'contains(string: string, match: string): boolean',
    says: { en: 'Whether a text contains another.', ru: 'Содержит ли текст другой текст.' },
    example: { expression: 'contains("foobar", "of")', gives: 'false' },
  }),
  ofTwoTexts('starts with', (text, match) => text.startsWith(match), {
    signature: 'starts with(string: string, match: string): boolean',
    says: { en: 'Whether a text starts with another.', ru: 'Начинается ли текст с другого текста.' },
    example: { expression: 'starts with("foobar", "fo")', gives: 'true' },
  }),
  ofTwoTexts('ends with', (text, match) => text.endsWith(match), {
    signature: 'ends with(string: string, match: string): boolean',
    says: { en: 'Whether a text ends with another.', ru: 'Заканчивается ли текст другим текстом.' },
    example: { expression: 'ends with("foobar", "r")', gives: 'true' },
  }),
]

function ofText(name: string, compute: (text: string) => string | number, about: BuiltInAbout): BuiltIn {
  return defineBuiltIn({ name, parameters: ['string'], about, call: ([text], run) => typeof text === 'string' ? limited(compute(text), run) : undefined })
}

function ofTwoTexts(name: string, compute: (text: string, match: string) => string | boolean, about: BuiltInAbout): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['string', 'match'], about,
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
