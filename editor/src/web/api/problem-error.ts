import type { ProblemDocument } from '@souffleur/schemas/http'

/** A refused or failed call, worded for the person at the screen. `offline` means that no answer came at all. */
export class ProblemError extends Error {
  readonly kind: string
  readonly offline: boolean
  readonly document: Partial<ProblemDocument>

  constructor(document: Partial<ProblemDocument>, offline = false) {
    super(document.detail ?? document.title ?? 'The server gave no reason.')
    this.document = document
    this.offline = offline
    this.kind = document.type?.replace('urn:souffleur:problem:', '') ?? 'unknown'
  }

  get status(): number { return this.document.status ?? 0 }
}
