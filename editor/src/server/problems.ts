import type { ProblemKind } from '@souffleur/schemas/http'

/** The problems that the library answers beside the common ones. `type` is `urn:souffleur:problem:<name>`. */
export const libraryProblems = {
  scriptNotFound: { name: 'script-not-found', status: 404, title: 'There is no such script' },
  scriptNotPublished: { name: 'script-not-published', status: 409, title: 'The script has no live version' },
  versionNotFound: { name: 'version-not-found', status: 404, title: 'There is no such version' },
  functionNotFound: { name: 'function-not-found', status: 404, title: 'There is no such function' },
  /** Extension `current`: the draft as it stands. */
  draftChanged: { name: 'draft-changed', status: 409, title: 'Somebody else saved this draft' },
  /** Extension `current`: the function as it stands. */
  functionChanged: { name: 'function-changed', status: 409, title: 'Somebody else saved this function' },
  drawingUnreadable: { name: 'drawing-unreadable', status: 422, title: 'The file is not a BPMN drawing' },
  drawingTooLarge: { name: 'drawing-too-large', status: 413, title: 'The drawing is too large' },
  /** Extension `problems`: a list of `ScriptProblem`. */
  scriptHasProblems: { name: 'script-has-problems', status: 422, title: 'The script has mistakes' },
  /** Extension `problems` too, where the engine says which elements it means. */
  engineRefused: { name: 'engine-refused', status: 422, title: 'The engine did not take the script' },
  engineUnavailable: { name: 'engine-unavailable', status: 503, title: 'The engine does not answer' },
  idempotencyKeyReused: { name: 'idempotency-key-reused', status: 422, title: 'The key belongs to another request' },
} as const satisfies { [name: string]: ProblemKind }
