import { EngineError, type EngineClient } from '@souffleur/engine/client'
import { Problem } from '@souffleur/schemas/http'
import { libraryProblems } from '../problems.ts'
import type { DeployedDrawing } from './deployed-drawings.ts'

const refusals = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION', 'UNIMPLEMENTED'])

/**
 * Gives the whole publication to the engine at once: all of it or nothing. A repeated deployment of the same texts is the same
 * definitions, so a crash before the versions are stored leaves nothing behind that matters.
 * @returns process id → process definition key
 * @throws Problem `engine-refused`, `engine-unavailable`
 */
export async function deployPublication(engine: EngineClient, drawings: DeployedDrawing[]): Promise<Map<string, string>> {
  const resources = drawings.map(({ name, content }) => ({ name, content }))
  try {
    const { processes } = await engine.deployResource({ resources })
    return new Map(processes.map((process) => [process.bpmnProcessId, process.processDefinitionKey]))
  } catch (error) {
    throw toProblem(error)
  }
}

function toProblem(error: unknown): unknown {
  if (!(error instanceof EngineError)) return error
  if (refusals.has(error.status)) return new Problem(libraryProblems.engineRefused, `Nothing went live. The engine says: ${error.message}`)
  return new Problem(libraryProblems.engineUnavailable, `Nothing went live: the engine does not answer (${error.status}). Publish again in a moment.`)
}
