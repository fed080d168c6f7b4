import { randomUUID } from 'node:crypto'
import { FreeObject, type Variables } from '@souffleur/schemas'
import { allowOnly, bodyReader, Problem } from '@souffleur/schemas/http'
import express, { Router } from 'express'
import { Type } from 'typebox'
import type { FunctionCaller } from '../functions/function-caller.ts'
import type { FunctionSource } from '../functions/function-source.ts'
import { limits } from '../limits.ts'
import { runnerProblems } from '../problems.ts'

/** `confirm`: carry it out although it changes something outside. */
const readTry = bodyReader(Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })), arguments: FreeObject, confirm: Type.Optional(Type.Boolean()) }, { additionalProperties: false }))

/** Trials from the editor, and how functions and systems are doing. */
export function functionRoutes(options: { caller: FunctionCaller; source: FunctionSource; health: () => object }): Router {
  const { caller, source, health } = options
  return Router()
    .get('/functions-health', (_request, response) => { response.json(health()) })
    .all('/functions-health', allowOnly('GET'))
    .post('/functions/:id/try', express.json({ limit: limits.tryBodyBytes }), async (request, response) => {
      const { version, arguments: given, confirm } = readTry(request.body)
      const definition = await source.get(request.params.id.replaceAll('\0', ''), version)
      if (!definition) throw new Problem(runnerProblems.functionNotFound, 'There is no such function or version. The functions are listed at /api/v1/functions.')
      if (definition.repeatable === false && !confirm) throw new Problem(runnerProblems.confirmationNeeded, `“${definition.name}” changes something in "${definition.system}". Send "confirm": true to carry it out.`)
      const startedAt = performance.now()
      const outcome = await caller.call({ id: definition.id, version: definition.version, given: given as Variables, callId: `try-${randomUUID()}` })
      response.json({ ...outcome, ms: Math.round(performance.now() - startedAt) })
    })
    .all('/functions/:id/try', allowOnly('POST'))
}
