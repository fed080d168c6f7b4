import { maxDocumentWork } from '../values/document-limits.ts'
import { parseJson } from '../values/parse-json.ts'
import { surveyJson, tooMuch } from '../values/survey-json.ts'

/** Levels of lists and objects in a form or resource: as many as Zeebe's reader of JSON takes. */
export const maxFormDepth = 1_000

/** Id and version tag of a file in JSON; `kind` and `unreadable` word what is wrong with it. */
export function readIdentity({ bytes }: { bytes: Uint8Array }, { kind, unreadable }: { kind: string; unreadable: (what: string) => string }): { id: string; versionTag: string } | { problem: string } {
  const text = new TextDecoder().decode(bytes)
  const { depth, work, hasLongNumber } = surveyJson(text)
  if (work > maxDocumentWork) return { problem: unreadable(tooMuch(maxDocumentWork)) }
  if (depth > maxFormDepth) return { problem: unreadable(`Nested deeper than ${maxFormDepth} levels`) }
  const form = parseJson(text, hasLongNumber)
  if (typeof form !== 'object' || form === null || Array.isArray(form)) return { problem: unreadable('Expected a JSON object') }
  const { id, versionTag } = form as { id?: unknown; versionTag?: unknown }
  if (id === undefined || id === null) return { problem: `Expected the ${kind} id to be present, but none given` }
  if (typeof id === 'object') return { problem: unreadable('Expected the id to be a text') }
  return String(id).trim() === '' ? { problem: `Expected the ${kind} id to be filled, but it is blank` } : { id: String(id), versionTag: typeof versionTag === 'string' ? versionTag : '' }
}
