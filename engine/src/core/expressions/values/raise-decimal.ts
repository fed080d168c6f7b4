import { FeelFailure } from '../compiler/feel-failure.ts'
import { Decimal } from './decimal.ts'
import { divideDecimals, multiplyDecimals } from './decimal-arithmetic.ts'
import { roundToPrecision } from './round-decimal.ts'

/** Whole powers by squaring with a few digits more than asked, as ANSI X3.274 and Java have it: the last digit depends on it. */
export function raiseDecimal(base: Decimal, exponent: number): Decimal {
  if (exponent === 0) return new Decimal(1n, 0, base.precision)
  if (Math.abs(exponent) > 999_999_999) throw new FeelFailure('java.lang.ArithmeticException: Invalid operation')
  const precision = base.precision + String(Math.abs(exponent)).length + 1
  const power = square(base, Math.abs(exponent), precision)
  return roundResult(exponent < 0 ? invert(power, precision) : power, base.precision)
}

function square(base: Decimal, exponent: number, precision: number): Decimal {
  let power = new Decimal(1n, 0, precision)
  for (const bit of exponent.toString(2)) {
    power = multiplyDecimals(power, power)
    if (bit === '1') power = multiplyDecimals(power, base)
  }
  return power
}

function invert(power: Decimal, precision: number): Decimal {
  if (power.unscaled === 0n) throw new FeelFailure('java.lang.ArithmeticException: Division by zero')
  return divideDecimals(new Decimal(1n, 0, precision), power)
}

const roundResult = (value: Decimal, precision: number): Decimal => roundToPrecision(value.unscaled, value.scale, precision)
