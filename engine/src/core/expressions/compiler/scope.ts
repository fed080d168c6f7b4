/** The names that an expression inside another sees, as far as the text tells them. Beyond the outermost are the variables. */
export type Scope = NamedScope | null

export type NamedScope =
  /** Iterators, parameters, `cellInput`: the first that has the name counts. A function in a slot is a value, never called. */
  | { kind: 'slots'; names: readonly string[]; outer: Scope; used: Set<string> }
  /** Entries of a context that are already known. A function among them is called, never read. */
  | { kind: 'entries'; names: readonly string[]; outer: Scope }
  /** The item of a filter: its fields, which only the run knows, then `item`. Looked at without one, it knows nothing. */
  | { kind: 'item'; outer: Scope }
  /** `?`, where the run has one. */
  | { kind: 'input'; outer: Scope }

export function slots(names: readonly string[], outer: Scope): Extract<NamedScope, { kind: 'slots' }> {
  return { kind: 'slots', names, outer, used: new Set() }
}
