import { binaryArray, type FilledStatement } from '@souffleur/engine'

/** Sessions that changed, what their revision has grown to at least, and the visits that were closed: their drafts are done with. */
export interface Touched { sessions: readonly string[]; revision: number; closedVisits: readonly string[] }

/**
 * Takes sessions for the rest of the transaction and counts their revision up. A session is always taken before anything that belongs
 * to it, several in the same order: so no two transactions can wait for each other.
 */
export function touchSessions({ sessions, revision, closedVisits }: Touched): FilledStatement {
  return { statement, values: [binaryArray('text', sessions), revision, binaryArray('text', closedVisits)] }
}

const statement = { name: 'touch-sessions', text: `
UPDATE conversations.sessions s SET revision = greatest(s.revision + 1, $2),
  draft_values = CASE WHEN s.draft_visit IS NOT NULL AND s.draft_visit = ANY($3::text[]) THEN NULL ELSE s.draft_values END,
  draft_visit = CASE WHEN s.draft_visit IS NOT NULL AND s.draft_visit = ANY($3) THEN NULL ELSE s.draft_visit END
FROM (SELECT id FROM conversations.sessions WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE) taken
WHERE s.id = taken.id` }
