/** Deepest nesting of a variable document: deeper ones are refused, because printing and copying them could exhaust the stack. */
export const maxDocumentDepth = 100
