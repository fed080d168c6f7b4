import { randomUUID } from 'node:crypto'
import { TryFunction, type Variables } from '@souffleur/schemas'
import { allowOnly, bodyReader, Problem } from '@souffleur/schemas/http'
import express, { Router } from 'express'
import type { FunctionCaller } from '../functions/function-caller.ts'
import type { FunctionSource } from '../functions/function-source.ts'
import { limits } from '../limits.ts'
import { runnerProblems } from '../problems.ts'

const readTry = bodyReader(TryFunction)

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
