/** RFC 9457 problem details: a stable `type`, a status and a sentence that says what to do. */
export interface ProblemDocument {
  type: string
  title: string
  status: number
  detail: string
  /** JSON pointers of what is wrong, with a sentence each. */
  fields?: { path: string; message: string }[]
  [extension: string]: unknown
}

export interface ProblemKind { name: string; status: number; title: string }

/** An error that is meant for the caller. Everything else that is thrown becomes `internal-error` without details. */
export class Problem extends Error {
  readonly document: ProblemDocument

  constructor(kind: ProblemKind, detail: string, extensions: { [name: string]: unknown } = {}) {
    super(detail)
    this.document = { type: `urn:souffleur:problem:${kind.name}`, title: kind.title, status: kind.status, detail, ...extensions }
  }

  get status(): number { return this.document.status }
}

/** Problems that every room may answer. A room's own are listed in its `problems.ts`. */
export const commonProblems = {
  invalidBody: { name: 'invalid-body', status: 400, title: 'The body is not what this address takes' },
  invalidJson: { name: 'invalid-json', status: 400, title: 'The body is not JSON' },
  bodyTooLarge: { name: 'body-too-large', status: 413, title: 'The body is too large' },
  unsupportedMediaType: { name: 'unsupported-media-type', status: 415, title: 'This address takes JSON' },
  notFound: { name: 'not-found', status: 404, title: 'There is nothing at this address' },
  methodNotAllowed: { name: 'method-not-allowed', status: 405, title: 'This address does not take that method' },
  overloaded: { name: 'overloaded', status: 503, title: 'Too much at once' },
  internalError: { name: 'internal-error', status: 500, title: 'Something broke on our side' },
} as const satisfies { [name: string]: ProblemKind }
