import { findOutline } from '@souffleur/player/walk'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { countObjection } from '../store/count-objection.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { refuseEnded } from './refuse-other-visit.ts'
import { sessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'
import { settle } from './settle.ts'
import { viewSession } from './view-session.ts'

/** Raises an objection and answers its step, which lies on top until it is walked through. @throws Problem `objection-not-open`, `session-ended` */
export function raiseObjection(room: Room, message: string, attempt: Attempt): Promise<Answer> {
  return room.turns.take(attempt.session, () => raiseInTurn(room, message, attempt))
}

async function raiseInTurn(room: Room, message: string, { session, resuming, metVisit, remember }: Attempt): Promise<Answer> {
  if (resuming) await room.follower.caughtUp()
  const view = await viewSession(room, session)
  const raisedAlready = metVisit !== undefined && wasRaised(view, message, metVisit)
  if (!raisedAlready) {
    refuseClosed(room, view, message)
    await remember(lastVisit(view))
    await publish(room, view, message)
  }
  const met = metVisit ?? lastVisit(view)
  const settled = await settle(room, { session, when: ({ top, endedAt }) => endedAt !== undefined || (top !== undefined && BigInt(top.visit) > BigInt(met)) })
  return { status: 200, state: buildState(settled, room.evaluate) }
}

function refuseClosed(room: Room, view: SessionView, message: string): void {
  refuseEnded(view, room.evaluate)
  const state = buildState(view, room.evaluate)
  if (!state.objections.some((objection) => objection.message === message)) {
    throw new Problem(sessionProblems.objectionNotOpen, sessionSentence(view.snapshot.lang, 'notOpen'), { state })
  }
}

async function publish({ engine, book }: Room, { snapshot: { id, lang } }: SessionView, message: string): Promise<void> {
  try {
    await engine.publishMessage({ name: message, correlationKey: id, timeToLive: 0 })
    await book.change(id, (database) => countObjection(database, id))
  } catch (error) {
    throw engineProblem(error, lang)
  }
}

function wasRaised({ snapshot, edition }: SessionView, message: string, since: string): boolean {
  return snapshot.visits.some(({ visit, processId, elementId }) => BigInt(visit) > BigInt(since) && findOutline(edition.outline, processId)?.steps[elementId]?.objection === message)
}

/** `0` before the first step. */
function lastVisit({ snapshot }: SessionView): string {
  return snapshot.visits.at(-1)?.visit ?? '0'
}
