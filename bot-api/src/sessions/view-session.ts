import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import type { SessionView } from './session-view.ts'

/** A session with its edition. @throws Problem `session-not-found` */
export async function viewSession({ book }: Room, id: string): Promise<SessionView> {
  const view = await book.view(id)
  if (!view) throw new Problem(sessionProblems.sessionNotFound, `There is no session "${id}". Start one with POST /api/v1/sessions.`)
  return view
}
