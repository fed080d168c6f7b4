import { EngineError } from '@souffleur/engine/client'
import { readAnswer, readInput, type InputReading } from '@souffleur/player/walk'
import type { SessionInput, SessionState, Step } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Effect } from '../following/effects.ts'
import type { Room } from '../room.ts'
import { countMiss } from '../store/count-miss.ts'
import { intendAnswer, type IntendedAnswer } from '../store/intend-answer.ts'
import { storeDraft } from '../store/store-draft.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState, keptValues } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { hasMovedOn } from './has-moved-on.ts'
import { makeUpAnswer } from './make-up-answer.ts'
import { refuseOtherVisit, stepPassed } from './refuse-other-visit.ts'
import type { SessionView } from './session-view.ts'
import { settle } from './settle.ts'
import { showsAnswer } from './shows-answer.ts'
import { viewSession } from './view-session.ts'
import { viewSince } from './view-since.ts'

type CompleteReading = Extract<InputReading, { words: string; variables: unknown }>
type Variables = CompleteReading['variables']

/**
 * Takes one input to the current step and answers how the session stands then: on the next step, at its end, or working. An input that does not fit
 * moves nothing and is answered with `retry`. @throws Problem `step-passed`, `session-ended`
 */
export function takeInput(room: Room, input: SessionInput, attempt: Attempt): Promise<Answer> {
  return room.turns.take(attempt.session, () => takeInTurn(room, input, attempt))
}

async function takeInTurn(room: Room, input: SessionInput, { session, resuming }: Attempt): Promise<Answer> {
  const view = await viewSince(room, session, input.stepVisit)
  if (resuming && view.snapshot.top?.visit !== input.stepVisit) {
    if (room.keeper) await makeUpAnswer(room, view, input)
    return answerWhereItStands(room, view, input.stepVisit)
  }
  const step = refuseOtherVisit(view, { visit: input.stepVisit, evaluate: room.evaluate })
  const reading = readInput(step, withKeptValues(input, view), view.snapshot.lang)
  if ('retry' in reading) return answerRetry(room, view, reading.retry)
  if ('values' in reading) return keepValues(room, view, reading.values)
  await completeStep(room, view, { step, reading, resuming })
  return answerWhereItStands(room, view, step.visit)
}

/** A bot gives fields one by one: those it gave before are kept as the draft of the step. */
function withKeptValues(input: SessionInput, { snapshot }: SessionView): SessionInput {
  return snapshot.channel === 'operator' ? input : { ...input, values: { ...keptValues(snapshot), ...input.values } }
}

async function answerRetry(room: Room, view: SessionView, retry: Omit<NonNullable<SessionState['retry']>, 'count'>): Promise<Answer> {
  const { visit } = view.snapshot.top!
  const count = await room.book.change(view.snapshot.id, (database) => countMiss(database, visit))
  return { status: 200, state: { ...buildState(view, room.evaluate), retry: { ...retry, count } } }
}

async function keepValues(room: Room, { snapshot }: SessionView, values: Variables): Promise<Answer> {
  await room.book.change(snapshot.id, (database) => storeDraft(database, { session: snapshot.id, visit: snapshot.top!.visit, values }))
  room.changes.announce([snapshot.id])
  return { status: 200, state: buildState(await viewSession(room, snapshot.id), room.evaluate) }
}

interface Completion { step: Step; reading: CompleteReading; resuming: boolean }

async function completeStep(room: Room, view: SessionView, { step, reading: { words, variables }, resuming }: Completion): Promise<void> {
  const { id: session, lang } = view.snapshot
  if (readAnswer(step, variables, lang) !== words) await writeAhead(room, session, { visit: step.visit, words, given: variables })
  const answered = (): Effect => ({ kind: 'visit-answered', session, visit: step.visit, words, given: variables, at: Date.now() })
  const complete = async (): Promise<Effect> => {
    failPoint('sessions: before the engine is told of an answer')
    await room.engine.completeJob({ jobKey: step.visit, variables })
    failPoint('sessions: engine told of an answer, nothing written')
    return answered()
  }
  const shows = showsAnswer(variables, view.snapshot.top!.variables)
  try {
    if (room.pairs) await room.pairs.move({ session, command: complete, proof: (next) => (shows(next) ? answered() : undefined) })
    else room.writer.write([await complete()])
  } catch (error) {
    if (!isGone(error)) throw engineProblem(error, lang)
    if (room.keeper && resuming) room.writer.write([answered()])
    else await room.keeper?.lost(session, step.visit)
    if (!resuming) throw stepPassed(await settle(room, { session, when: (snapshot) => hasMovedOn(snapshot, step.visit) }), room.evaluate)
  }
}

/**
 * Words that can't be told from what was given, such as a bot's free text, are written ahead: whoever closes the visit, now or after a crash, they are there. On a cluster that closes it itself, with the words, before
 * it answers: they are only sent ahead.
 */
async function writeAhead(room: Room, session: string, intended: IntendedAnswer): Promise<void> {
  if (!room.keeper) return room.book.change(session, (database) => intendAnswer(database, intended))
  void intendAnswer(room.database, intended).catch((error: unknown) => room.log.debug(error, 'the words of an answer could not be written ahead'))
}

/** The engine knows no such job any more: it was completed before, or the script took the step away. */
function isGone(error: unknown): boolean {
  return error instanceof EngineError && error.status === 'NOT_FOUND'
}

async function answerWhereItStands(room: Room, { snapshot: { id } }: SessionView, visit: string): Promise<Answer> {
  const settled = await settle(room, { session: id, when: (snapshot) => hasMovedOn(snapshot, visit) })
  return { status: 200, state: buildState(settled, room.evaluate) }
}
