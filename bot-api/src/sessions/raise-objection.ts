import { EngineError } from '@souffleur/engine/client'
import { findOutline } from '@souffleur/player/walk'
import { failPoint } from '@souffleur/schemas/fail-point'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import { limits } from '../limits.ts'
import type { Room } from '../room.ts'
import { countObjection } from '../store/count-objection.ts'
import type { SessionSnapshot } from '../store/session-snapshot.ts'
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
  if (metVisit !== undefined && wasRaised(view, message, metVisit)) return { status: 200, state: buildState(await settle(room, { session, when: isAbove(metVisit) }), room.evaluate) }
  refuseClosed(room, view, message)
  await remember(lastVisit(view))
  await publish(room, view, { message, attempt })
  return { status: 200, state: buildState(await untilShown(room, { view, message, attempt }), room.evaluate) }
}

/** Another step lies on top of the visit that was met, or the conversation has ended. */
const isAbove = (met: string) => ({ top, endedAt }: SessionSnapshot): boolean => endedAt !== undefined || (top !== undefined && BigInt(top.visit) > BigInt(met))

interface Raised { view: SessionView; message: string; attempt: Attempt }

/**
 * How the session stands with the objection on top. Where the message has to go from one partition of the engine to another, which may be away, it is waited for longer than for anything else; then whoever can ask
 * again is to do so. @throws Problem `engine-unavailable`
 */
async function untilShown(room: Room, { view, message, attempt: { session, key, age } }: Raised): Promise<SessionView> {
  const isShown = isAbove(lastVisit(view))
  const soon = await settle(room, { session, when: isShown })
  if (isShown(soon.snapshot) || liesOnTop(view, message) || !await isPartitioned(room)) return soon
  const late = await settle(room, { session, when: isShown, patience: limits.crossingPatience })
  if (!isShown(late.snapshot) && key !== undefined && age < comesAgain) throw new Problem(sessionProblems.engineUnavailable, sessionSentence(late.snapshot.lang, 'unreachable'))
  return late
}

/** The same objection is being walked: raised again it may do nothing at all. */
function liesOnTop({ snapshot: { top }, edition }: SessionView, message: string): boolean {
  return top !== undefined && findOutline(edition.outline, top.processId)?.steps[top.elementId]?.objection === message
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

/**
 * Between partitions it may come before its subscription, and waits for it; repeated with its key it is the same message, wherever that is on its way. On one partition nothing is on its way, and a message that waited
 * would be heard again by a called script that knows the same objection.
 */
async function publish(room: Room, { snapshot: { id, lang } }: SessionView, { message, attempt: { key } }: Omit<Raised, 'view'>): Promise<void> {
  try {
    const waiting = await isPartitioned(room) ? { timeToLive: limits.objectionTime, ...(key !== undefined && { messageId: key }) } : { timeToLive: 0 }
    failPoint('sessions: before the engine is told of an objection')
    await room.engine.publishMessage({ name: message, correlationKey: id, ...waiting })
    failPoint('sessions: engine told of an objection, nothing written')
    await room.book.change(id, (database) => countObjection(database, id))
  } catch (error) {
    if (!isKnown(error)) throw engineProblem(error, lang)
  }
}

async function isPartitioned({ engine }: Room): Promise<boolean> {
  return (await engine.topology()).partitionsCount > 1
}

/** The engine has this message already. */
function isKnown(error: unknown): boolean {
  return error instanceof EngineError && error.status === 'ALREADY_EXISTS'
}

function wasRaised({ snapshot, edition }: SessionView, message: string, since: string): boolean {
  return snapshot.visits.some(({ visit, processId, elementId }) => BigInt(visit) > BigInt(since) && findOutline(edition.outline, processId)?.steps[elementId]?.objection === message)
}

/** `0` before the first step. */
function lastVisit({ snapshot }: SessionView): string {
  return snapshot.visits.at(-1)?.visit ?? '0'
}
