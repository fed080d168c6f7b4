import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { maxDigits } from '../values/decimal.ts'
import { type RoundingMode, roundingModes } from '../values/divide-rounded.ts'
import { isNumber, simplify, toDecimal, toInt } from '../values/number.ts'
import { setScale } from '../values/round-decimal.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn, Refusal } from './define-built-in.ts'

/** Rounding to a number of digits behind the point; a negative one rounds to tens, hundreds … */
export const roundingFunctions: readonly BuiltIn[] = [
  toScale('decimal', 'HALF_EVEN'),
  defineBuiltIn({
    name: 'decimal', parameters: ['n', 'scale', 'mode'],
    call: ([n = null, scale = null, mode], run) => isNumber(n) && isNumber(scale) && typeof mode === 'string' ? roundBy(n, charged(scale, run), mode) : undefined,
  }),
  toWhole('floor', 'FLOOR'),
  toScale('floor', 'FLOOR', 'scala'),
  toWhole('ceiling', 'CEILING'),
  toScale('ceiling', 'CEILING'),
  toScale('round up', 'UP'),
  toScale('round down', 'DOWN'),
  toScale('round half up', 'HALF_UP'),
  toScale('round half down', 'HALF_DOWN', 'scala'),
]

function toWhole(name: string, mode: RoundingMode): BuiltIn {
  return defineBuiltIn({ name, parameters: ['n'], call: ([n = null]) => isNumber(n) ? round(n, 0, mode) : undefined })
}

/** `scala` is how Zeebe calls the parameter of two of them. */
function toScale(name: string, mode: RoundingMode, parameter: 'scale' | 'scala' = 'scale'): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['n', parameter],
    call: ([n = null, scale = null], run) => isNumber(n) && isNumber(scale) ? round(n, charged(scale, run), mode) : undefined,
  })
}

/** A digit more costs about as much as a step. */
function charged(scale: FeelNumber, run: Run): FeelNumber {
  spend(run, Math.min(maxDigits, Math.abs(toInt(scale))))
  return scale
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
