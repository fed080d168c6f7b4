import { readFileSync } from 'node:fs'
import type { SystemConfiguration } from '@souffleur/integration-runner'
import { bodyReader, Problem } from '@souffleur/schemas/http'
import { Type } from 'typebox'
import { EnvironmentError } from './environment-error.ts'

/** The administrator's outside systems by id: functions name a system, never an address; keys and tokens stand here, in `headers`. */
export interface Systems { [id: string]: SystemConfiguration }

const System = Type.Object({
  baseUrl: Type.String({ pattern: '^https?://' }),
  headers: Type.Optional(Type.Record(Type.String(), Type.String())),
  concurrency: Type.Optional(Type.Integer({ minimum: 1 })),
  queue: Type.Optional(Type.Integer({ minimum: 0 })),
}, { additionalProperties: false })

const readSystemsDocument = bodyReader(Type.Record(Type.String({ minLength: 1, maxLength: 100 }), System))

/** Reads the file that `SYSTEMS` names. @throws EnvironmentError with what is wrong in it */
export function readSystems(file: string): Systems {
  try {
    return readSystemsDocument(JSON.parse(readFileSync(file, 'utf8'))) as Systems
  } catch (error) {
    throw new EnvironmentError(`SYSTEMS names ${file}: ${reason(error)} It holds {"billing": {"baseUrl": "https://billing.example", "headers": {"authorization": "…"}}} and the like.`)
  }
}

function reason(error: unknown): string {
  if (error instanceof Problem) return (error.document.fields ?? []).map(({ path, message }) => `${path} ${message}.`).join(' ')
  return error instanceof SyntaxError ? 'it is not JSON.' : 'the file could not be read.'
}
