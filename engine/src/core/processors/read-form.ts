import { maxDocumentWork } from '../values/document-limits.ts'
import { parseJson } from '../values/parse-json.ts'
import { surveyJson, tooMuch } from '../values/survey-json.ts'

/** Levels of lists and objects in a form: as many as Zeebe's reader of JSON takes. */
export const maxFormDepth = 1_000

/** Id and version tag of a form file, which is all that the engine reads of it. */
export function readForm({ resourceName, bytes }: { resourceName: string; bytes: Uint8Array }): { formId: string; versionTag: string } | { problem: string } {
  const text = new TextDecoder().decode(bytes)
  const { depth, work, hasLongNumber } = surveyJson(text)
  if (work > maxDocumentWork) return { problem: unreadable(resourceName, tooMuch(maxDocumentWork)) }
  if (depth > maxFormDepth) return { problem: unreadable(resourceName, `Nested deeper than ${maxFormDepth} levels`) }
  const form = parseJson(text, hasLongNumber)
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return { problem: unreadable(resourceName, 'Expected a JSON object') }
  const { id, versionTag } = form as { id?: unknown; versionTag?: unknown }
  if (id === undefined || id === null) return { problem: 'Expected the form id to be present, but none given' }
  if (typeof id === 'object') return { problem: unreadable(resourceName, 'Expected the id to be a text') }
  return String(id).trim() === '' ? { problem: 'Expected the form id to be filled, but it is blank' } : { formId: String(id), versionTag: typeof versionTag === 'string' ? versionTag : '' }
}

const unreadable = (resourceName: string, what: string): string => `Failed to parse formId from form JSON. '${resourceName}': ${what}`
