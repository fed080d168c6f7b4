import { IntegrationFunction } from '@souffleur/schemas'
import { commonProblems, Problem } from '@souffleur/schemas/http'
import { Type, type Static } from 'typebox'
import type { Connection } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { functionStore } from './function-store.ts'

/** Body of `PUT /api/v1/functions/{id}`: the function without its id. `version` is the one last read; a stale one gets 409. */
export const SaveFunction = Type.Intersect([Type.Omit(IntegrationFunction, ['id', 'version']), Type.Object({ id: Type.Optional(Type.String({ description: 'ignored: the address says it' })), version: Type.Optional(Type.Integer({ minimum: 1 })) })])
export type SaveFunction = Static<typeof SaveFunction>

const functionId = /^[a-z][a-z0-9-]{0,99}$/

/** Stores the next version. Scripts that are live keep the one they were published with. @throws Problem `function-changed` */
export async function saveFunction(connection: Connection, id: string, body: SaveFunction): Promise<IntegrationFunction> {
  if (!functionId.test(id)) throw new Problem(commonProblems.invalidBody, `"${id}" is no id of a function. Use Latin small letters, digits and "-", a letter first.`)
  const store = functionStore(connection)
  const current = await store.get(id)
  if (body.version && body.version !== (current?.version ?? 0)) throw functionChanged(current)
  const next: IntegrationFunction = { ...body, id, version: (current?.version ?? 0) + 1 }
  if (!await store.add(next)) throw functionChanged(await store.get(id))
  return next
}

function functionChanged(current: IntegrationFunction | undefined): Problem {
  return new Problem(libraryProblems.functionChanged, `The function is at version ${current?.version ?? 0}. Load it, repeat what you changed, and save again.`, { current })
}
