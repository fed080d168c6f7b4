import type { ExecutableElement, ExecutableProcess } from '@souffleur/engine/core'
import { functionHeaders, functionJobType } from '@souffleur/schemas'

/** The steps of a script that call a function, with its id; an empty id where none was chosen. */
export function functionCalls(process: ExecutableProcess): { element: ExecutableElement; functionId: string }[] {
  return process.elements
    .filter((element) => element.type !== 'USER_TASK' && element.job?.type.source === functionJobType)
    .map((element) => ({ element, functionId: element.job!.headers[functionHeaders.functionId] ?? '' }))
}
