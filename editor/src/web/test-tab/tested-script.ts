import type { ScriptOutline } from '@souffleur/schemas'

/** A drawing ready to be walked, with every script it calls. */
export interface TestedScript {
  id: string
  name: string
  /** Files to deploy together: the draft first. */
  resources: { name: string; content: Uint8Array }[]
  outline: ScriptOutline
  /** What people call each element, by id; a boundary event is called after its task too. */
  titles: ReadonlyMap<string, string>
}
