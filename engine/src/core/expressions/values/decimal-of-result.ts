import { FeelFailure } from '../compiler/feel-failure.ts'
import type { Decimal } from './decimal.ts'
import { decimalOfDouble } from './number.ts'

/** What Java's `Math` gave, as a decimal. Infinity and no number at all fail the evaluation, as in Zeebe. */
export function decimalOfResult(value: number): Decimal {
  if (Number.isFinite(value)) return decimalOfDouble(value)
  const letter = Number.isNaN(value) ? 'N' : 'I'
  throw new FeelFailure(`java.lang.NumberFormatException: Character ${letter} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`)
}
