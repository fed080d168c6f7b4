import type { ScriptDraft } from '@souffleur/schemas'

/** How the draft stands to the library. */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved' | 'saving' | 'offline' }
  /** Somebody saved a newer draft: saving stands still until a person decides. */
  | { kind: 'conflict'; theirs: ScriptDraft }
  /** The library refused the content; the next edit tries again. */
  | { kind: 'refused'; message: string }
