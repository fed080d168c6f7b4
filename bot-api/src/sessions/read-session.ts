import type { SessionState } from '@souffleur/schemas'
import type { Room } from '../room.ts'
import { buildState } from './build-state.ts'
import { viewSession } from './view-session.ts'

/** How a session stands. @throws Problem `session-not-found` */
export async function readSession(room: Room, session: string): Promise<SessionState> {
  return buildState(await viewSession(room, session), room.evaluate)
}
