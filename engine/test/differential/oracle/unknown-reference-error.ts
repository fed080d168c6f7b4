import type { Reference } from '../references.ts'

/** An action is about something that was not created in this run. */
export class UnknownReferenceError extends Error {
  constructor(reference: Reference) {
    super(`nothing is known as ${JSON.stringify(reference)}`)
  }
}
