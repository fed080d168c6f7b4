import type { ScriptProblem } from '@souffleur/schemas'
import type { Connection } from '../library.ts'
import { functionCatalog, type FunctionCatalog } from '../publishing/function-catalog.ts'
import { liveVersions } from '../publishing/live-versions.ts'
import { compileDrawing } from './compile-drawing.ts'
import { calledProcesses } from './called-processes.ts'
import { rules } from './rules/index.ts'

export interface ScriptCheck { problems: ScriptProblem[]; calls: string[]; functions: FunctionCatalog }

/** Everything that keeps a drawing from running, or from running well, in the words of those who draw. */
export async function checkScript(connection: Connection, script: { id: string; process_id: string; bpmn: string }): Promise<ScriptCheck> {
  const functions = await functionCatalog(connection)
  const live = await liveVersions(connection)
  const { process, problems } = compileDrawing(script.bpmn, script.process_id)
  if (!process) return { problems, calls: [], functions }
  const published = new Set([...live.map((version) => version.processId), script.process_id])
  const namesake = live.find((version) => version.processId === script.process_id && version.script !== script.id)
  const isCalled = live.some((version) => version.calls.includes(script.process_id))
  const found = rules.flatMap((rule) => rule({ process, functions, isCalled, isPublished: (processId) => published.has(processId), namesake: namesake?.script }))
  return { problems: [...problems, ...found], calls: calledProcesses(process), functions }
}
