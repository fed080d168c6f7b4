import { EngineError } from '@souffleur/engine/client'
import { readInput, type InputReading } from '@souffleur/player/walk'
import type { SessionInput, SessionState, Step } from '@souffleur/schemas'
import type { Room } from '../room.ts'
import { countMiss } from '../store/count-miss.ts'
import { intendAnswer } from '../store/intend-answer.ts'
import { storeDraft } from '../store/store-draft.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState, keptValues } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { hasMovedOn } from './has-moved-on.ts'
import { refuseOtherVisit, stepPassed } from './refuse-other-visit.ts'
import type { SessionView } from './session-view.ts'
import { settle } from './settle.ts'
import { viewSession } from './view-session.ts'

type Variables = Extract<InputReading, { variables: unknown }>['variables']

/**
 * Takes one input to the current step and answers how the session stands then: on the next step, at its end, or working. An input that does not fit
 * moves nothing and is answered with `retry`. @throws Problem `step-passed`, `session-ended`
 */
export function takeInput(room: Room, input: SessionInput, attempt: Attempt): Promise<Answer> {
  return room.turns.take(attempt.session, () => takeInTurn(room, input, attempt))
}

async function takeInTurn(room: Room, input: SessionInput, { session, resuming }: Attempt): Promise<Answer> {
  const view = await viewSession(room, session)
  if (resuming && view.snapshot.top?.visit !== input.stepVisit) return answerWhereItStands(room, view, input.stepVisit)
  const step = refuseOtherVisit(view, { visit: input.stepVisit, evaluate: room.evaluate })
  const reading = readInput(step, withKeptValues(input, view), view.snapshot.lang)
  if ('retry' in reading) return answerRetry(room, view, reading.retry)
  if ('values' in reading) return keepValues(room, view, reading.values)
  await intendAnswer(room.database, { visit: step.visit, words: reading.words, given: reading.variables })
  await completeStep(room, view, { step, variables: reading.variables, resuming })
  return answerWhereItStands(room, view, step.visit)
}

/** A bot gives fields one by one: those it gave before are kept as the draft of the step. */
function withKeptValues(input: SessionInput, { snapshot }: SessionView): SessionInput {
  return snapshot.channel === 'operator' ? input : { ...input, values: { ...keptValues(snapshot), ...input.values } }
}

async function answerRetry(room: Room, view: SessionView, retry: Omit<NonNullable<SessionState['retry']>, 'count'>): Promise<Answer> {
  const count = await countMiss(room.database, view.snapshot.top!.visit)
  return { status: 200, state: { ...buildState(view, room.evaluate), retry: { ...retry, count } } }
}

async function keepValues(room: Room, { snapshot }: SessionView, values: Variables): Promise<Answer> {
  await storeDraft(room.database, { session: snapshot.id, visit: snapshot.top!.visit, values })
  room.changes.announce([snapshot.id])
  return { status: 200, state: buildState(await viewSession(room, snapshot.id), room.evaluate) }
}

interface Completion { step: Step; variables: Variables; resuming: boolean }

async function completeStep(room: Room, view: SessionView, { step, variables, resuming }: Completion): Promise<void> {
  try {
    await room.engine.completeJob({ jobKey: step.visit, variables })
    await room.writer.write([{ kind: 'visit-answered', session: view.snapshot.id, visit: step.visit }])
  } catch (error) {
    if (!isGone(error)) throw engineProblem(error, view.snapshot.lang)
    if (!resuming) throw stepPassed(await settle(room, { session: view.snapshot.id, when: (snapshot) => hasMovedOn(snapshot, step.visit) }), room.evaluate)
  }
}

/** The engine knows no such job any more: it was completed before, or the script took the step away. */
function isGone(error: unknown): boolean {
  return error instanceof EngineError && error.status === 'NOT_FOUND'
}

async function answerWhereItStands(room: Room, { snapshot: { id } }: SessionView, visit: string): Promise<Answer> {
  const settled = await settle(room, { session: id, when: (snapshot) => hasMovedOn(snapshot, visit) })
  return { status: 200, state: buildState(settled, room.evaluate) }
}
