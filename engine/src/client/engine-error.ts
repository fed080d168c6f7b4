/** gRPC's names for what went wrong, in process too, so that callers need no second vocabulary (zeebe.md 2.3). */
export type StatusName = 'INVALID_ARGUMENT' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'FAILED_PRECONDITION' | 'INTERNAL' | 'RESOURCE_EXHAUSTED' | 'UNAVAILABLE' | 'DEADLINE_EXCEEDED' | 'UNIMPLEMENTED' | 'UNKNOWN'

/** A command that the engine refused or could not take. `message` is Zeebe's text: clients match on it. */
export class EngineError extends Error {
  readonly status: StatusName

  constructor(status: StatusName, message: string) {
    super(message)
    this.status = status
  }
}
