import { Ajv, type ErrorObject } from 'ajv'
import formats from 'ajv-formats'
import type { Static, TSchema } from 'typebox'
import { commonProblems, Problem } from './problem.ts'

const ajv = new Ajv({ allErrors: true, strict: false })
;(formats as unknown as (ajv: Ajv) => void)(ajv)

/** Compiles a schema to a reader that returns the typed body. @throws Problem `invalid-body`, naming each wrong field. */
export function bodyReader<Schema extends TSchema>(schema: Schema): (body: unknown) => Static<Schema> {
  const validate = ajv.compile(schema)
  return (body) => {
    if (validate(body)) return body as Static<Schema>
    const fields = (validate.errors ?? []).map((error) => ({
      path: error.instancePath || '/',
      message: describe(error),
    }))
    const first = fields[0]
    throw new Problem(commonProblems.invalidBody, `${first?.path === '/' ? 'The body' : `"${first?.path}"`} ${first?.message}. Correct it and send it again.`, { fields })
  }
}

function describe({ keyword, params, message = 'is wrong' }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `does not know the member "${params.additionalProperty}"`
  if (keyword === 'enum') return `must be one of ${params.allowedValues.join(', ')}`
  return message
}
