import type { JsonValue, Variables } from '@souffleur/schemas'
import { maxDocumentDepth } from './document-limits.ts'
import { findJsonFault } from './find-json-fault.ts'
import { parseJson } from './parse-json.ts'
import { type JsonSurvey, surveyJson, tooMuch } from './survey-json.ts'

export type DocumentReading = { variables: Variables } | { problem: string }

/**
 * JSON text of variables → variables. As in Zeebe, `null`, blank text and text after the object are accepted, `1.0` is `1`. Whole
 * numbers beyond 2^53 become `bigint`. Never throws: `problem` is Zeebe's text where Zeebe has one (zeebe.md 4.15). `maxWork`: how much of it is read, in values as `surveyJson` counts them.
 */
export function parseDocument(text: string, maxWork = Infinity): DocumentReading {
  if (text.trim() === '') return { variables: {} }
  const survey = surveyJson(text)
  if (survey.work > maxWork) return invalid(tooMuch(maxWork))
  if (isObject(text) && survey.depth > maxDocumentDepth) return invalid(`Nested deeper than ${maxDocumentDepth} levels`)
  const value = parseLeadingJson(text, survey)
  if (value === undefined) return { problem: notJson(text) }
  return asVariables(value, survey)
}

const isObject = (text: string): boolean => text.trimStart().startsWith('{')

const invalid = (fault: string): DocumentReading => ({ problem: `Property 'variables' is invalid: ${fault}` })

/** Longest text of which is told where it stops to be JSON, in characters: what a call fails with is cut short of that anyway. */
const maxExplained = 64_000

/** In the words of the JSON parser that Zeebe uses. */
function notJson(text: string): string {
  if (text.length > maxExplained) return `Invalid JSON value: ${text.slice(0, maxExplained)}…`
  const fault = findJsonFault(text)
  const column = fault - text.lastIndexOf('\n', fault - 1)
  return `Invalid JSON value: ${text}\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: ${lineOf(text, fault)}, column: ${column}]`
}

const LINE_FEED = 10

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) if (text.charCodeAt(at) === LINE_FEED) line++
  return line
}

function asVariables(value: JsonValue, { mayHoldFault }: JsonSurvey): DocumentReading {
  if (value === null) return { variables: {} }
  if (typeof value !== 'object' || Array.isArray(value)) return invalid(`Expected document to be a root level object, but was '${documentType(value)}'`)
  const fault = mayHoldFault ? findFault(value) : undefined
  return fault === undefined ? { variables: value } : invalid(fault)
}

/** Of an object nothing that stands behind it. */
function parseLeadingJson(text: string, { end, hasLongNumber }: JsonSurvey): JsonValue | undefined {
  if (!isObject(text)) return parseJson(text, hasLongNumber)
  return end === -1 ? undefined : parseJson(text.slice(0, end), hasLongNumber)
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
  for (const member of Array.isArray(value) ? value : Object.values(value)) {
    const fault = findFault(member!)
    if (fault !== undefined) return fault
  }
  return undefined
}
