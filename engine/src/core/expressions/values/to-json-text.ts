import { contextEntries } from './context-entries.ts'
import { doubleText } from './double-text.ts'
import { FeelFunction } from './feel-function.ts'
import { isContext } from './is-context.ts'
import { isNumber, isWhole, toDouble } from './number.ts'
import { numberToJson, toJson } from './to-json.ts'
import type { FeelNumber, Value } from './value.ts'

/** `toJson` as text, numbers spelt as Java does: `1.0E-7`, and `1.0` for what is not quite 1. */
export function toJsonText(value: Value): string {
  if (isNumber(value)) return numberText(value)
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(',')}]`
  if (!isContext(value)) return JSON.stringify(toJson(value))
  const entries = contextEntries(value).filter(([, entry]) => !(entry instanceof FeelFunction))
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${toJsonText(entry)}`).join(',')}}`
}

const numberText = (value: FeelNumber): string => isWhole(value) ? String(numberToJson(value)) : doubleText(toDouble(value))
