import { type RoundingMode, roundingModes } from '../values/divide-rounded.ts'
import { isNumber, simplify, toDecimal, toInt } from '../values/number.ts'
import { setScale } from '../values/round-decimal.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn, BuiltInAbout } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'

/** Rounding to a number of digits behind the point; a negative one rounds to tens, hundreds … */
export const roundingFunctions: readonly BuiltIn[] = [
  toScale('decimal', 'HALF_EVEN', {
    signature: 'decimal(n: number, scale: number): number',
    says: { en: 'Rounded to so many digits behind the point, halves to the even neighbor.', ru: 'Округление до заданного числа знаков, половина — к чётному соседу.' },
    example: { expression: 'decimal(2.5, 0)', gives: '2' },
  }),
  defineBuiltIn({
    name: 'decimal', parameters: ['n', 'scale', 'mode'],
    call: ([n = null, scale = null, mode]) => isNumber(n) && isNumber(scale) && typeof mode === 'string' ? roundBy(n, scale, mode) : undefined,
    about: {
      signature: 'decimal(n: number, scale: number, mode: string): number',
      says: { en: `Rounded in a mode of your choice: ${roundingModes.join(', ')}.`, ru: `Округление выбранным способом: ${roundingModes.join(', ')}.` },
      example: { expression: 'decimal(2.5, 0, "half_up")', gives: '3' },
    },
  }),
  toWhole('floor', 'FLOOR', {
    signature: 'floor(n: number): number',
    says: { en: 'The next whole number below.', ru: 'Ближайшее целое снизу.' },
    example: { expression: 'floor(-1.5)', gives: '-2' },
  }),
  toScale('floor', 'FLOOR', {
    signature: 'floor(n: number, scale: number): number',
    says: { en: 'Rounded down to so many digits.', ru: 'Округление вниз до заданного числа знаков.' },
    example: { expression: 'floor(1.56, 1)', gives: '1.5' },
    parameter: 'scala',
  }),
  toWhole('ceiling', 'CEILING', {
    signature: 'ceiling(n: number): number',
    says: { en: 'The next whole number above.', ru: 'Ближайшее целое сверху.' },
    example: { expression: 'ceiling(1.2)', gives: '2' },
  }),
  toScale('ceiling', 'CEILING', {
    signature: 'ceiling(n: number, scale: number): number',
    says: { en: 'Rounded up to so many digits.', ru: 'Округление вверх до заданного числа знаков.' },
    example: { expression: 'ceiling(1.21, 1)', gives: '1.3' },
  }),
  toScale('round up', 'UP', {
    signature: 'round up(n: number, scale: number): number',
    says: { en: 'Rounded away from zero.', ru: 'Округление от нуля.' },
    example: { expression: 'round up(-1.11, 1)', gives: '-1.2' },
  }),
  toScale('round down', 'DOWN', {
    signature: 'round down(n: number, scale: number): number',
    says: { en: 'Rounded towards zero: the rest is cut off.', ru: 'Округление к нулю: остаток отбрасывается.' },
    example: { expression: 'round down(-1.19, 1)', gives: '-1.1' },
  }),
  toScale('round half up', 'HALF_UP', {
    signature: 'round half up(n: number, scale: number): number',
    says: { en: 'Rounded as at school: halves away from zero.', ru: 'Школьное округление: половина — от нуля.' },
    example: { expression: 'round half up(2.5, 0)', gives: '3' },
  }),
  toScale('round half down', 'HALF_DOWN', {
    signature: 'round half down(n: number, scale: number): number',
    says: { en: 'Rounded to the nearest, halves towards zero.', ru: 'Округление к ближайшему, половина — к нулю.' },
    example: { expression: 'round half down(2.5, 0)', gives: '2' },
    parameter: 'scala',
  }),
]

function toWhole(name: string, mode: RoundingMode, about: BuiltInAbout): BuiltIn {
  return defineBuiltIn({ name, parameters: ['n'], about, call: ([n = null]) => isNumber(n) ? round(n, 0, mode) : undefined })
}

/** `scala` is how Zeebe calls the parameter of two of them. */
function toScale(name: string, mode: RoundingMode, { parameter = 'scale', ...about }: BuiltInAbout & { parameter?: 'scale' | 'scala' }): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['n', parameter], about,
    call: ([n = null, scale = null]) => isNumber(n) && isNumber(scale) ? round(n, scale, mode) : undefined,
  })
}

function roundBy(n: FeelNumber, scale: FeelNumber, mode: string): Value | Refusal {
  const known = roundingModes.find(name => name === mode.toUpperCase())
  return known === undefined ? new Refusal(`Illegal argument '${mode}' for rounding mode. Must be one of: ${roundingModes.join(', ')}`) : round(n, scale, known)
}

function round(n: FeelNumber, scale: FeelNumber, mode: RoundingMode): Value | Refusal {
  if (Number.isSafeInteger(n) && scale === 0) return n
  const digits = toInt(scale)
  if (digits <= -(2 ** 31) + 34) return new Refusal(`Failed to apply rounding mode '${mode}': Overflow`)
  const rounded = setScale(toDecimal(n), digits, mode)
  return rounded === undefined ? new Refusal(`Failed to apply rounding mode '${mode}': Rounding necessary`) : simplify(rounded)
}
