import { transformBpmn, type ExecutableProcess } from '@souffleur/engine/core'
import type { ScriptProblem } from '@souffleur/schemas'
import { scanDrawing } from '../drawing/scan-drawing.ts'
import { wordEngineProblem } from './word-engine-problem.ts'

/** Compiles one process of a drawing for the engine; without a process there is at least one problem that says why. */
export function compileDrawing(bpmn: string, processId: string): { process?: ExecutableProcess; problems: ScriptProblem[] } {
  const result = transformBpmn(bpmn)
  if ('problems' in result) {
    const { names } = scanDrawing(bpmn)
    return { problems: result.problems.map((problem) => wordEngineProblem(problem, names)) }
  }
  const process = result.processes.find((candidate) => candidate.bpmnProcessId === processId)
  if (process) return { process, problems: [] }
  return { problems: [{ rule: 'process-not-executable', severity: 'error', elementId: processId, message: `The process “${processId}” is not marked as executable. Switch “Executable” on.` }] }
}
