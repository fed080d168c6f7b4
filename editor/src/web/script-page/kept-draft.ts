/** What a browser keeps of a script until the library has it. `revision` is the one the edits began from. */
export interface KeptDraft { revision: number; bpmn: string; name: string }

/** Drafts that have not reached the library, in this browser's storage. Every call works without storage too: it then keeps nothing. */
export const keptDraft = {
  read(scriptId: string): KeptDraft | undefined {
    try {
      return JSON.parse(localStorage.getItem(keyOf(scriptId)) ?? 'null') ?? undefined
    } catch {
      return undefined
    }
  },

  keep(scriptId: string, draft: KeptDraft): void {
    try {
      localStorage.setItem(keyOf(scriptId), JSON.stringify(draft))
    } catch {
      // Full or forbidden storage: the page itself still holds the draft and warns before it is left.
    }
  },

  forget(scriptId: string): void { localStorage.removeItem(keyOf(scriptId)) },
}

function keyOf(scriptId: string): string { return `souffleur.draft.${scriptId}` }
