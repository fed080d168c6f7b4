import type { ScriptDraft } from '@souffleur/schemas'

/** The draft is there, but the canvas can't show it. The message is for people. */
export class BrokenDrawingError extends Error {
  readonly draft: ScriptDraft

  constructor(message: string, draft: ScriptDraft, cause: unknown) {
    super(message, { cause })
    this.draft = draft
  }
}
