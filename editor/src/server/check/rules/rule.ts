import type { ExecutableProcess } from '@souffleur/engine/core'
import type { ScriptProblem } from '@souffleur/schemas'
import type { FunctionCatalog } from '../../publishing/function-catalog.ts'

/** A script that the engine could run, and what it may refer to. */
export interface CheckedScript {
  process: ExecutableProcess
  functions: Pick<FunctionCatalog, 'version' | 'required'>
  /** Does a live script call this one? */
  isCalled: boolean
  /** Is there a live script with this process id? */
  isPublished(processId: string): boolean
  /** Id of another live script with the same process id. */
  namesake?: string
}

/** One rule of good scripts. Its sentences are for those who draw: what is wrong and what to do. Errors keep a script from going live. */
export type Rule = (script: CheckedScript) => ScriptProblem[]
