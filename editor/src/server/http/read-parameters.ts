import type { Request } from 'express'
import { Problem } from '@souffleur/schemas/http'
import { libraryProblems } from '../problems.ts'

/** A query parameter as text; the first where it is repeated, nothing where it is empty. */
export function queryText(request: Request, name: string): string | undefined {
  const value: unknown = request.query[name]
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text !== '' ? text.replaceAll('\0', '') : undefined
}

/** @throws Problem `version-not-found` for anything but a whole number */
export function versionNumber(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text)
  throw new Problem(libraryProblems.versionNotFound, `"${text}" is no version. Versions are whole numbers from 1.`)
}

/** Id of a path. One that Postgres could not even compare is no id. @throws Problem `script-not-found`, `function-not-found` */
export function pathId(request: Request, kind: 'script' | 'function' = 'script'): string {
  const id = request.params.id as string
  if (!id.includes('\0')) return id
  throw new Problem(kind === 'script' ? libraryProblems.scriptNotFound : libraryProblems.functionNotFound, 'An id holds no NUL. Ask for another.')
}
