import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { loadSession } from '../store/load-session.ts'
import type { SessionView } from './session-view.ts'

/** A session with its edition. @throws Problem `session-not-found` */
export async function viewSession({ database, editions }: Room, id: string): Promise<SessionView> {
  const snapshot = await loadSession(database, id)
  if (!snapshot) throw new Problem(sessionProblems.sessionNotFound, `There is no session "${id}". Start one with POST /api/v1/sessions.`)
  return { snapshot, edition: await editions.get(snapshot.processDefinitionKey) }
}
