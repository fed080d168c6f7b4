import type { JsonValue } from '@souffleur/schemas'
import { FeelFunction } from '../expressions/values/feel-function.ts'
import { toJson } from '../expressions/values/to-json.ts'
import { toJsonText } from '../expressions/values/to-json-text.ts'
import type { Value } from '../expressions/values/value.ts'
import { boxContext, isBoxed } from './boxed-context.ts'

/** A result as JSON, the way it leaves a decision. */
export function toOutput(value: Value): JsonValue {
  return toJson(hideFunctions(value))
}

/** The same as text, numbers spelt as Zeebe spells them. */
export function printOutput(value: Value): string {
  return toJsonText(hideFunctions(value))
}

/** Functions in boxed contexts become null. */
function hideFunctions(value: Value): Value {
  if (!holdsFunctions(value)) return value
  if (value instanceof FeelFunction) return null
  if (Array.isArray(value)) return value.map(hideFunctions)
  return boxContext(Object.entries(value as object).map(([name, entry]) => [name, hideFunctions(entry)]))
}

function holdsFunctions(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof FeelFunction) return true
  if (Array.isArray(value)) return value.some(holdsFunctions)
  return isBoxed(value) && Object.values(value).some(holdsFunctions)
}
