import type { Room } from '../room.ts'
import { storeNote } from '../store/store-note.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState } from './build-state.ts'
import { viewSession } from './view-session.ts'

/** Adds a note, stamped with the step that stands now. Notes may be added after the end, too. */
export async function addNote(room: Room, text: string, { session, key }: Attempt): Promise<Answer> {
  const { snapshot } = await viewSession(room, session)
  const note = { session, text, ...(snapshot.top && { elementId: snapshot.top.elementId }), ...(key !== undefined && { key }) }
  await room.book.change(session, (database) => storeNote(database, note))
  room.changes.announce([session])
  return { status: 200, state: buildState(await viewSession(room, session), room.evaluate) }
}
