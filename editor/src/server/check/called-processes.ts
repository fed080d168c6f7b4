import type { ExecutableProcess } from '@souffleur/engine/core'

/** Process ids of the sub-scripts that a script calls by name; those named by an expression are known at run time only. */
export function calledProcesses(process: ExecutableProcess): string[] {
  const ids = process.elements.flatMap(({ calledElement }) => calledElement?.processId.kind === 'static' ? [calledElement.processId.source] : [])
  return [...new Set(ids)]
}
