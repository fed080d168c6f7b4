import type { SessionState } from '@souffleur/schemas'
import type { Room } from '../room.ts'
import { storeDraft } from '../store/store-draft.ts'
import { buildState } from './build-state.ts'
import { refuseOtherVisit } from './refuse-other-visit.ts'
import { viewSession } from './view-session.ts'
import { viewSince } from './view-since.ts'

/** Keeps half-typed values of the current step, so that they survive a reload and a crash. @throws Problem `step-passed`, `session-ended` */
export async function saveDraft(room: Room, session: string, { visit, values }: { visit: string; values: object }): Promise<SessionState> {
  refuseOtherVisit(await viewSince(room, session, visit), { visit, evaluate: room.evaluate })
  await room.book.change(session, (database) => storeDraft(database, { session, visit, values }))
  room.changes.announce([session])
  return buildState(await viewSession(room, session), room.evaluate)
}
