import type { JsonValue } from '@souffleur/schemas'
import { FeelFunction } from '../expressions/values/feel-function.ts'
import { toJson } from '../expressions/values/to-json.ts'
import { toJsonText } from '../expressions/values/to-json-text.ts'
import type { Value } from '../expressions/values/value.ts'

/** A result as JSON, the way it leaves a decision. */
export function toOutput(value: Value): JsonValue {
  return toJson(hideFunctions(value))
}

/** The same as text, numbers spelt as Zeebe spells them. */
export function printOutput(value: Value): string {
  return toJsonText(hideFunctions(value))
}

/** Functions that entries of boxed contexts hold leave as null; those of contexts written in FEEL leave no trace. */
function hideFunctions(value: Value): Value {
  if (Array.isArray(value)) return value.some(mayHoldFunctions) ? value.map(hideFunctions) : value
  return mayHoldFunctions(value) ? Object.fromEntries(Object.entries(value as object).map(([name, entry]) => [name, entry instanceof FeelFunction ? null : hideFunctions(entry)])) : value
}

const mayHoldFunctions = (value: Value): boolean => typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype)
