import type { JsonValue } from '@souffleur/schemas'
import type { Evaluation, VariableLookup } from './expression.ts'
import { toFeelValue } from './feel-value.ts'
import { printInWarning } from './print-in-warning.ts'

const path = /^[\p{L}_][\p{L}\p{N}_]*(\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*$/u
const reserved = new Set(['null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or', 'if', 'for', 'some', 'every', 'between', 'instance', 'of', 'not', 'item', 'partial'])

/** `a`, `a.b.c`: a closure that walks the variables; `undefined` for any other text. */
export function compilePath(text: string): ((variables: VariableLookup) => Evaluation) | undefined {
  const names = splitPath(text)
  return names && (variables => {
    const warnings: string[] = []
    return { value: toFeelValue(readPath(names, variables, warnings)), warnings }
  })
}

/** The names of a path; `undefined` where `text` is something else. */
export function splitPath(text: string): string[] | undefined {
  if (text.length > 1000 || !path.test(text)) return undefined
  const names = text.split('.').map(name => name.trim())
  return names.some(name => reserved.has(name)) ? undefined : names
}

/** The value at a path, null with a warning where a part is missing. */
export function readPath(names: string[], variables: VariableLookup, warnings: string[]): JsonValue {
  const [first = '', ...rest] = names
  const root = variables.get(first)
  if (root === undefined) warnings.push(`[NO_VARIABLE_FOUND] No variable found with name '${first}'`)
  return rest.reduce<JsonValue>((value, name) => readMember(value, name, warnings), root ?? null)
}

function readMember(value: JsonValue, name: string, warnings: string[]): JsonValue {
  if (value === null) return null
  if (Array.isArray(value)) return value.map(item => readMember(item, name, warnings))
  if (typeof value === 'object') return readEntry(value, name, warnings)
  warnings.push(`[NO_PROPERTY_FOUND] No property found with name '${name}' of value '${printInWarning(value)}'. Available properties: `)
  return null
}

function readEntry(context: { [name: string]: JsonValue }, name: string, warnings: string[]): JsonValue {
  if (Object.hasOwn(context, name)) return context[name] ?? null
  const available = Object.keys(context).map(key => `'${key}'`).join(', ')
  warnings.push(`[NO_CONTEXT_ENTRY_FOUND] No context entry found with key '${name}'. Available keys: ${available}`)
  return null
}
