import type { Run } from '../compiler/run.ts'
import { spend } from '../compiler/spend.ts'
import { compareNumbers } from '../values/compare-numbers.ts'
import { addDecimals, negateDecimal, remainderOfDecimals } from '../values/decimal-arithmetic.ts'
import { decimalOfResult } from '../values/decimal-of-result.ts'
import { DaysDuration } from '../values/days-duration.ts'
import { MonthsDuration } from '../values/months-duration.ts'
import { isNumber, simplify, toDecimal, toDouble } from '../values/number.ts'
import { exp, log } from '../values/rounded-math.ts'
import type { FeelNumber, Value } from '../values/value.ts'
import type { BuiltIn } from './built-in.ts'
import { defineBuiltIn } from './define-built-in.ts'

/** What a function that goes through doubles costs in steps. */
const functionSteps = 100

/** What a remainder of decimals costs in steps. */
const moduloSteps = 5

/** Computing with numbers. */
export const numericFunctions: readonly BuiltIn[] = [
  ...['number', 'n'].map(parameter => defineBuiltIn({ name: 'abs', parameters: [parameter], call: ([value = null]) => absolute(value) })),
  defineBuiltIn({
    name: 'modulo', parameters: ['dividend', 'divisor'], call: ([dividend = null, divisor = null], run) => isNumber(dividend) && isNumber(divisor) ? modulo(dividend, divisor, run) : undefined,
  }),
  throughDoubles('sqrt', value => value < 0 ? null : Math.sqrt(value)),
  throughDoubles('log', log),
  throughDoubles('exp', exp),
  defineBuiltIn({ name: 'odd', parameters: ['number'], call: ([value = null]) => isNumber(value) ? leaves(absolute(value) as FeelNumber, 1) : undefined }),
  defineBuiltIn({ name: 'even', parameters: ['number'], call: ([value = null]) => isNumber(value) ? leaves(value, 0) : undefined }),
]

function throughDoubles(name: string, compute: (value: number) => number | null): BuiltIn {
  return defineBuiltIn({
    name, parameters: ['number'],
    call: ([value = null], run) => {
      spend(run, functionSteps)
      const result = isNumber(value) ? compute(toDouble(value)) : undefined
      return typeof result === 'number' ? decimalOfResult(result) : result
    },
  })
}

function absolute(value: Value): Value | undefined {
  if (value instanceof DaysDuration) return value.nanos < 0n ? new DaysDuration(-value.nanos) : value
  if (value instanceof MonthsDuration) return new MonthsDuration(Math.abs(value.months))
  if (!isNumber(value)) return undefined
  return compareNumbers(value, 0) < 0 ? simplify(negateDecimal(toDecimal(value))) : value
}

function modulo(dividend: FeelNumber, divisor: FeelNumber, run: Run): FeelNumber {
  if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) && divisor !== 0) return wholeModulo(dividend as number, divisor as number)
  const by = toDecimal(divisor)
  spend(run, moduloSteps + (by.precision >>> 3))
  return simplify(remainderOfDecimals(addDecimals(remainderOfDecimals(toDecimal(dividend), by), by), by))
}

function wholeModulo(dividend: number, divisor: number): number {
  const rest = dividend % divisor
  return rest === 0 || rest < 0 === divisor < 0 ? rest + 0 : rest + divisor
}

const two = toDecimal(2)

function leaves(value: FeelNumber, rest: number): boolean {
  if (typeof value === 'number') return value % 2 === rest
  return compareNumbers(remainderOfDecimals(toDecimal(value), two), rest) === 0
}
