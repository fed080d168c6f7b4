import { browserStorage } from '../storage/browser-storage.ts'

/** What a browser keeps of a script until the library has it. `revision` is the one the edits began from. */
export interface KeptDraft { revision: number; bpmn: string; name: string }

/** Drafts that have not reached the library, in this browser's storage. */
export const keptDraft = {
  read(scriptId: string): KeptDraft | undefined {
    try {
      return JSON.parse(browserStorage.read(keyOf(scriptId)) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  },

  keep(scriptId: string, draft: KeptDraft): void { browserStorage.keep(keyOf(scriptId), JSON.stringify(draft)) },
  forget(scriptId: string): void { browserStorage.forget(keyOf(scriptId)) },
}

function keyOf(scriptId: string): string { return `souffleur.draft.${scriptId}` }
