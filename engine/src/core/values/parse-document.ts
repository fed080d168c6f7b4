import type { JsonValue, Variables } from '@souffleur/schemas'
import { maxDocumentDepth } from './document-limits.ts'
import { findJsonFault } from './find-json-fault.ts'
import { nestsDeeper } from './nests-deeper.ts'
import { parseJson } from './parse-json.ts'

export type DocumentReading = { variables: Variables } | { problem: string }

/**
 * JSON text of variables → variables. As in Zeebe, `null`, blank text and text after the object are accepted, `1.0` is `1`. Whole
 * numbers beyond 2^53 become `bigint`. Never throws: `problem` is Zeebe's text where Zeebe has one (zeebe.md 4.15).
 */
export function parseDocument(text: string): DocumentReading {
  if (text.trim() === '') return { variables: {} }
  if (/^\s*\{/.test(text) && nestsDeeper(text, maxDocumentDepth)) return invalid(`Nested deeper than ${maxDocumentDepth} levels`)
  const value = parseLeadingJson(text)
  if (value === undefined) return { problem: notJson(text) }
  return asVariables(value, text)
}

/** Names that change prototypes and endless numbers look like this; of what does not hold it, not every member needs a look. */
const MAY_HOLD_FAULT = /__proto__|\\u|\d[eE]\+?\d\d|\d{300}/

const invalid = (fault: string): DocumentReading => ({ problem: `Property 'variables' is invalid: ${fault}` })

/** In the words of the JSON parser that Zeebe uses. */
function notJson(text: string): string {
  const before = text.slice(0, findJsonFault(text)).split('\n')
  return `Invalid JSON value: ${text}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${before.length}, column: ${before.at(-1)!.length + 1}]`
}

function asVariables(value: JsonValue, text: string): DocumentReading {
  if (value === null) return { variables: {} }
  if (typeof value !== 'object' || Array.isArray(value)) return invalid(`Expected document to be a root level object, but was '${documentType(value)}'`)
  const fault = MAY_HOLD_FAULT.test(text) ? findFault(value) : undefined
  return fault === undefined ? { variables: value } : invalid(fault)
}

function parseLeadingJson(text: string): JsonValue | undefined {
  const whole = parseJson(text)
  if (whole !== undefined) return whole
  const end = endOfObject(text)
  return end === -1 ? undefined : parseJson(text.slice(0, end))
}

/** Where the object that `text` begins with ends; -1 where it begins with none. */
function endOfObject(text: string): number {
  if (!/^\s*\{/.test(text)) return -1
  let depth = 0
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|$)|[{}]/gs)) {
    if (token[0] === '{') depth++
    if (token[0] === '}' && --depth === 0) return token.index + 1
  }
  return -1
}

function documentType(value: JsonValue): string {
  if (Array.isArray(value)) return 'ARRAY'
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT'
  return typeof value === 'bigint' ? 'INTEGER' : (typeof value).toUpperCase()
}

function findFault(value: JsonValue): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'A number is too large'
  if (typeof value !== 'object' || value === null) return undefined
  if (Object.hasOwn(value, '__proto__')) return "The name '__proto__' is not allowed"
  for (const name in value) {
    const fault = findFault((value as { [name: string]: JsonValue })[name]!)
    if (fault !== undefined) return fault
  }
  return undefined
}
