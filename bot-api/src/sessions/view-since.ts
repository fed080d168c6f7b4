import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { isLater } from '../store/is-later.ts'
import type { SessionSnapshot } from '../store/session-snapshot.ts'
import { sessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'
import { settle } from './settle.ts'
import { viewSession } from './view-session.ts'

/**
 * How a session stands for somebody who was shown this visit, perhaps by a process that died, or leads no more, before it was in the tables. @throws Problem `engine-unavailable` where the engine has not
 * pushed it again yet
 */
export async function viewSince(room: Room, session: string, visit: string): Promise<SessionView> {
  const view = await viewTold(room, session, visit)
  return isOnItsWay(view.snapshot, visit) ? viewOnceShown(room, session, visit) : view
}

/** Of a visit that is not known yet the record stream tells. On a cluster it is in the tables, or pushed again. */
async function viewTold(room: Room, session: string, visit: string): Promise<SessionView> {
  const view = await viewSession(room, session)
  const isAhead = !view.snapshot.endedAt && /^\d+$/.test(visit) && view.snapshot.visits.every((known) => isLater(visit, known.visit))
  if (!isAhead) return view
  if (room.keeper) return room.keeper.mayMissSteps ? viewOnceShown(room, session, visit) : view
  await room.follower.caughtUp()
  return viewSession(room, session)
}

async function viewOnceShown(room: Room, session: string, visit: string): Promise<SessionView> {
  const isShown = (snapshot: SessionSnapshot) => snapshot.visits.some((known) => known.visit === visit) && !isOnItsWay(snapshot, visit)
  const view = await settle(room, { session, when: isShown })
  if (!isShown(view.snapshot)) throw new Problem(sessionProblems.engineUnavailable, sessionSentence(view.snapshot.lang, 'unreachable'))
  return view
}

/** The record stream has told of the step, but not what stands in it: that comes with the job. */
function isOnItsWay({ visits }: SessionSnapshot, visit: string): boolean {
  return visits.some((known) => known.visit === visit && !known.pushed && known.closedAt === undefined)
}
