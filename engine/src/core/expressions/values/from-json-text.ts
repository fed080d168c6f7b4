import { Decimal } from './decimal.ts'
import { decimalOfDouble } from './number.ts'
import type { Value } from './value.ts'

/** A JSON document as Zeebe brings it into FEEL: `1e3` and `1.0` keep being doubles and print as `1000.0`, `1.0`; what no double can hold, `1e400`, is null. Throws where the text is no JSON. */
export function fromJsonText(text: string): Value {
  return JSON.parse(text, keepSpelling)
}

function keepSpelling(_name: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value
  if (/^-?\d+$/.test(context.source)) return Number.isSafeInteger(value) ? value + 0 : new Decimal(BigInt(context.source), 0)
  if (!Number.isFinite(value)) return null
  return Number.isInteger(value) ? decimalOfDouble(value + 0) : value
}
