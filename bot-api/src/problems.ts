import type { ProblemKind } from '@souffleur/schemas/http'

/** The problems that sessions answer beside the common ones and those of the library. `type` is `urn:souffleur:problem:<name>`. */
export const sessionProblems = {
  sessionNotFound: { name: 'session-not-found', status: 404, title: 'There is no such session' },
  /** Extension `state`: the session as it stands. */
  stepPassed: { name: 'step-passed', status: 409, title: 'The conversation stands on another step' },
  /** Extension `state`. */
  sessionEnded: { name: 'session-ended', status: 409, title: 'The session has ended' },
  /** Extension `state`. */
  objectionNotOpen: { name: 'objection-not-open', status: 409, title: 'The objection cannot be raised now' },
  /** Extension `state`. */
  noWayBack: { name: 'no-way-back', status: 409, title: 'There is no way back to that step' },
  idempotencyKeyReused: { name: 'idempotency-key-reused', status: 422, title: 'The key belongs to another request' },
  /** Nothing has changed: the script has no next step to come to. */
  scriptStuck: { name: 'script-stuck', status: 422, title: 'The script cannot go on' },
  engineRefused: { name: 'engine-refused', status: 502, title: 'The engine did not do it' },
  engineUnavailable: { name: 'engine-unavailable', status: 503, title: 'The engine does not answer' },
  tooManyStreams: { name: 'too-many-streams', status: 429, title: 'Too many event streams' },
} as const satisfies { [name: string]: ProblemKind }
