import { type Run, warn } from '../compiler/run.ts'
import { maxTextLength, spend } from '../compiler/spend.ts'
import { FeelFailure } from '../compiler/feel-failure.ts'
import { computeDecimals } from './compute-decimals.ts'
import { DateTime } from './date-time.ts'
import { Decimal } from './decimal.ts'
import { addDecimals, divideDecimals, multiplyDecimals, negateDecimal } from './decimal-arithmetic.ts'
import { isNumber, isWhole, simplify, toDecimal, toDouble, toInt } from './number.ts'
import { decimalOfResult } from './decimal-of-result.ts'
import { printValue } from './print-value.ts'
import { raiseDecimal } from './raise-decimal.ts'
import { pow } from './rounded-math.ts'
import { addTemporals, divideTemporals, multiplyTemporals, subtractTemporals } from './temporal-arithmetic.ts'
import type { FeelNumber, Value } from './value.ts'

/** What a power costs in steps: it takes as long as a hundred simple operations. */
const powerSteps = 100

/** What it costs to look a time up in the rules of its zone. */
const zoneSteps = 20

/** The operator `+`: numbers, texts, dates and times with durations. Null with a warning for other types, as every operator here. */
export function add(left: Value, right: Value, run: Run): Value {
  if (typeof left === 'number' && typeof right === 'number' && Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left + right)) return left + right
  if (isNumber(left) && isNumber(right)) return computeDecimals(addDecimals, [left, right], run)
  if (typeof left === 'string' && typeof right === 'string') return join(left, right, run)
  chargeZone(left, right, run)
  return addTemporals(left, right) ?? refuse(run, `Can't add '${printValue(right)}' to '${printValue(left)}'`)
}

/** The operator `-`. */
export function subtract(left: Value, right: Value, run: Run): Value {
  if (typeof left === 'number' && typeof right === 'number' && Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left - right)) return left - right
  if (isNumber(left) && isNumber(right)) return computeDecimals((one, other) => addDecimals(one, new Decimal(-other.unscaled, other.scale)), [left, right], run)
  chargeZone(left, right, run)
  return subtractTemporals(left, right) ?? refuse(run, `Can't subtract '${printValue(right)}' from '${printValue(left)}'`)
}

/** The operator `*`. */
export function multiply(left: Value, right: Value, run: Run): Value {
  if (typeof left === 'number' && typeof right === 'number' && Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(left * right)) return left * right + 0
  if (isNumber(left) && isNumber(right)) return computeDecimals(multiplyDecimals, [left, right], run)
  return multiplyTemporals(left, right) ?? refuse(run, `Can't multiply '${printValue(left)}' by '${printValue(right)}'`)
}

/** The operator `/`. A division by zero is null. */
export function divide(left: Value, right: Value, run: Run): Value {
  if (isNumber(left) && isNumber(right) && !isZero(right)) return divideNumbers(left, right, run)
  const quotient = isNumber(right) && isZero(right) ? undefined : divideTemporals(left, right)
  return quotient ?? refuse(run, `Can't divide '${printValue(left)}' by '${printValue(right)}'`)
}

function divideNumbers(left: FeelNumber, right: FeelNumber, run: Run): FeelNumber {
  if (typeof left === 'number' && typeof right === 'number' && Number.isSafeInteger(left) && Number.isSafeInteger(right) && left % right === 0) return left / right + 0
  return computeDecimals(divideDecimals, [left, right], run)
}

/** The operator `**`: whole exponents exactly to 34 digits, others through doubles, as in Zeebe. */
export function power(left: Value, right: Value, run: Run): Value {
  if (!isNumber(left)) return refuse(run, `Expected number but found '${printValue(left)}'`)
  if (!isNumber(right)) return refuse(run, `Expected number but found '${printValue(right)}'`)
  spend(run, powerSteps)
  if (!isWhole(right)) return decimalOfResult(pow(toDouble(left), toDouble(right)))
  return computeDecimals(base => raiseDecimal(base, toInt(right)), [left, right], run)
}

/** The sign before a number. */
export function negate(value: Value, run: Run): Value {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return 0 - value
  return isNumber(value) ? simplify(negateDecimal(toDecimal(value))) : refuse(run, `Expected number but found '${printValue(value)}'`)
}

function chargeZone(left: Value, right: Value, run: Run): void {
  if ([left, right].some(value => value instanceof DateTime && value.zoning?.zone)) spend(run, zoneSteps)
}

const isZero = (value: FeelNumber): boolean => toDecimal(value).unscaled === 0n

function join(left: string, right: string, run: Run): string {
  const length = left.length + right.length
  if (length > maxTextLength) throw new FeelFailure(`the text is longer than ${maxTextLength} characters`)
  spend(run, length >>> 6)
  return left + right
}

function refuse(run: Run, text: string): null {
  warn(run, 'INVALID_TYPE', text)
  return null
}
