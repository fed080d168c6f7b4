import type { SessionState } from '@souffleur/schemas'
import type { Room } from '../room.ts'
import { storeNote } from '../store/store-note.ts'
import { buildState } from './build-state.ts'
import { viewSession } from './view-session.ts'

/** Adds a note, stamped with the step that stands now. Notes may be added after the end, too. */
export async function addNote(room: Room, session: string, text: string): Promise<SessionState> {
  const { snapshot } = await viewSession(room, session)
  await storeNote(room.database, { session, text, ...(snapshot.top && { elementId: snapshot.top.elementId }) })
  room.changes.announce([session])
  return buildState(await viewSession(room, session), room.evaluate)
}
