import { EngineError } from '@souffleur/engine/client'
import { Problem } from '@souffleur/schemas/http'
import { wordRefusal } from '../check/word-refusal.ts'
import { scanDrawing } from '../drawing/scan-drawing.ts'
import type { Library } from '../library.ts'
import { libraryProblems } from '../problems.ts'
import { awaitDistribution } from './await-distribution.ts'
import type { DeployedDrawing } from './deployed-drawings.ts'

const refusals = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'ALREADY_EXISTS', 'FAILED_PRECONDITION', 'UNIMPLEMENTED'])

/**
 * Gives the whole publication to the engine at once: all of it or nothing. A repeated deployment of the same texts is the same
 * definitions, so a crash before the versions are stored leaves nothing behind that matters.
 * @returns process id → process definition key
 * @throws Problem `engine-refused`, `engine-unavailable`
 */
export async function deployPublication({ engine, traits: { partitions } }: Pick<Library, 'engine' | 'traits'>, drawings: DeployedDrawing[]): Promise<Map<string, string>> {
  const resources = drawings.map(({ name, content }) => ({ name, content }))
  try {
    const { processes } = await engine.deployResource({ resources })
    if (partitions > 0) await awaitDistribution(engine, { partitions, processDefinitionKey: processes[0]!.processDefinitionKey })
    return new Map(processes.map((process) => [process.bpmnProcessId, process.processDefinitionKey]))
  } catch (error) {
    throw toProblem(error, drawings)
  }
}

function toProblem(error: unknown, drawings: DeployedDrawing[]): unknown {
  if (!(error instanceof EngineError)) return error
  if (refusals.has(error.status)) return toRefusal(error, drawings)
  return new Problem(libraryProblems.engineUnavailable, `Nothing went live: the engine does not answer (${error.status}). Publish again in a moment.`)
}

/** Extension `problems`: what was found at each element, where the engine says that. */
function toRefusal({ message }: EngineError, drawings: DeployedDrawing[]): Problem {
  const names = new Map(drawings.flatMap(({ content }) => [...scanDrawing(content).names]))
  const problems = wordRefusal(message, names)
  if (problems.length === 0) return new Problem(libraryProblems.engineRefused, `Nothing went live. The engine says: ${message}`)
  return new Problem(libraryProblems.engineRefused, `Nothing went live. ${problems.map((problem) => problem.message).join(' ')}`, { problems })
}
