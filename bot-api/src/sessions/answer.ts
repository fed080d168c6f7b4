import type { SessionState } from '@souffleur/schemas'

/** What a use case answers over HTTP. */
export interface Answer { status: 200 | 201; state: SessionState }
