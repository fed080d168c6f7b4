import type { ScriptOutline } from '@souffleur/schemas'

/** The outline of a process among a script and everything it calls. */
export function findOutline(outline: ScriptOutline, processId: string): ScriptOutline | undefined {
  if (outline.processId === processId) return outline
  for (const subScript of Object.values(outline.subScripts)) {
    const found = findOutline(subScript, processId)
    if (found) return found
  }
  return undefined
}
