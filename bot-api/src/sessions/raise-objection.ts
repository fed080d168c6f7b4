import { findOutline } from '@souffleur/player/walk'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import { limits } from '../limits.ts'
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

async function raiseInTurn(room: Room, message: string, attempt: Attempt): Promise<Answer> {
  const { session, metVisit, remember } = attempt
  const view = attempt.resuming ? await viewBehind(room, message, attempt) : await viewSession(room, session)
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

/**
 * How the session stands with everything in it that the first try has done. On a cluster nobody waits for the record stream: the step of an objection that was pushed to a process that died is pushed again once
 * its time is over. @throws Problem `engine-unavailable` until then
 */
async function viewBehind(room: Room, message: string, { session, metVisit, age }: Attempt): Promise<SessionView> {
  if (!room.keeper) await room.follower.caughtUp()
  const view = await viewSession(room, session)
  if (!room.keeper || metVisit === undefined || view.snapshot.endedAt || wasRaised(view, message, metVisit)) return view
  const known = await settle(room, { session, when: (snapshot) => snapshot.endedAt !== undefined || wasRaised({ snapshot, edition: view.edition }, message, metVisit) })
  const isRaised = wasRaised(known, message, metVisit)
  if (!isRaised && !known.snapshot.endedAt && age < comesAgain) throw new Problem(sessionProblems.engineUnavailable, sessionSentence(known.snapshot.lang, 'unreachable'))
  return known
}

/** After which every step that was pushed in vain has been pushed again, or polled, in ms. */
const comesAgain = limits.firstJobTimeout + limits.stepPollInterval

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
