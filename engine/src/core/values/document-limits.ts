/** Deepest nesting of a variable document: deeper ones are refused, because printing and copying them could exhaust the stack. */
export const maxDocumentDepth = 100

/** What a document may be to read, in values (`surveyJson` says what counts how much): 120,000 numbers, or 20,000 names that differ. What follows from it, printed, stored and written to the log, holds the thread about as long each. */
export const maxDocumentWork = 120_000
