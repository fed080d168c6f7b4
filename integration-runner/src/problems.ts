import type { ProblemKind } from '@souffleur/schemas/http'

/** The problems that the runner answers beside the common ones. */
export const runnerProblems = {
  functionNotFound: { name: 'function-not-found', status: 404, title: 'There is no such function' },
  confirmationNeeded: { name: 'confirmation-needed', status: 409, title: 'The call changes something outside' },
} as const satisfies { [name: string]: ProblemKind }
