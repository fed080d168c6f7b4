import { failPoint } from '@souffleur/schemas/fail-point'
import { Problem } from '@souffleur/schemas/http'
import { sessionProblems } from '../problems.ts'
import type { Room } from '../room.ts'
import { loadCheckpoint, type Checkpoint } from '../store/load-checkpoint.ts'
import type { StoredVisit, TopVisit } from '../store/session-snapshot.ts'
import { storeDraft } from '../store/store-draft.ts'
import { undoVisits } from '../store/undo-visits.ts'
import type { Attempt } from './answer-once.ts'
import type { Answer } from './answer.ts'
import { buildState, currentStep } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { findWayBack } from './find-way-back.ts'
import { sessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'
import { settle } from './settle.ts'
import { viewSession } from './view-session.ts'
import { windBack } from './wind-back.ts'

/**
 * Takes the conversation back to an earlier visit, or one step: the engine leaves the step that stands and enters the earlier one again, with
 * the variables as they were there. What was answered there comes back as its draft. Functions that ran
 * since may stand in the way, so it is judged by a record stream that is up to date; on a cluster such functions are pushed to us before they run. @throws Problem `no-way-back`
 */
export function stepBack(room: Room, { visit }: { visit?: string }, attempt: Attempt): Promise<Answer> {
  return room.turns.take(attempt.session, () => backInTurn(room, visit, attempt))
}

async function backInTurn(room: Room, visit: string | undefined, { session, metVisit, remember }: Attempt): Promise<Answer> {
  if (!room.keeper) await room.follower.caughtUp()
  const view = await viewSession(room, session)
  const { top } = view.snapshot
  if (metVisit !== undefined && top?.visit !== metVisit) return { status: 200, state: buildState(view, room.evaluate) }
  const way = findWayBack(view, visit)
  if ('refused' in way) throw refuse(room, view, way)
  await remember(top!.visit)
  return 'to' in way ? returnTo(room, view, way.to) : dismissObjection(room, view)
}

function refuse({ evaluate }: Room, view: SessionView, { refused, at }: { refused: Parameters<typeof sessionSentence>[1]; at?: string }): Problem {
  return new Problem(sessionProblems.noWayBack, sessionSentence(view.snapshot.lang, refused, { at: at ?? '' }), { state: buildState(view, evaluate) })
}

async function returnTo(room: Room, view: SessionView, target: StoredVisit): Promise<Answer> {
  const { id: session, top } = view.snapshot
  const checkpoint = await room.book.change(session, (database) => loadCheckpoint(database, target.visit))
  await leave(room, view, { elementId: target.elementId, variableInstructions: [{ variables: windBack(variablesNow(room, view), checkpoint.variables) }] })
  await room.book.change(session, (database) => undoVisits(database, { session, from: target.visit, to: top!.visit }))
  const back = await settle(room, { session, when: (snapshot) => snapshot.top !== undefined && BigInt(snapshot.top.visit) > BigInt(top!.visit) })
  return { status: 200, state: buildState(await offerAnswered(room, back, checkpoint), room.evaluate) }
}

async function dismissObjection(room: Room, view: SessionView): Promise<Answer> {
  const { id: session, top } = view.snapshot
  await leave(room, view)
  await room.book.change(session, (database) => undoVisits(database, { session, from: top!.visit, to: top!.visit }))
  return { status: 200, state: buildState(await viewSession(room, session), room.evaluate) }
}

type Entered = { elementId: string; variableInstructions: { variables: ReturnType<typeof windBack> }[] }

async function leave(room: Room, { snapshot: { top, lang } }: SessionView, enter?: Entered): Promise<void> {
  const { processInstanceKey, elementInstanceKey } = top!
  try {
    failPoint('sessions: before the engine is told of a way back')
    await room.engine.modifyProcessInstance({ processInstanceKey, terminateInstructions: [{ elementInstanceKey }], ...(enter && { activateInstructions: [enter] }) })
    failPoint('sessions: engine told of a way back, nothing written')
  } catch (error) {
    throw engineProblem(error, lang)
  }
}

/** Of the scope that the checkpoint is set in: the root's are told by the record stream, a called instance's are seen through its step, and on a cluster so are all. */
function variablesNow({ keeper }: Room, { snapshot: { rootKey, variables, top } }: SessionView): TopVisit['variables'] {
  return top!.processInstanceKey === rootKey && !keeper ? variables : top!.variables
}

/** Fields that were filled in at the step are shown filled in again. */
async function offerAnswered(room: Room, view: SessionView, { given }: Checkpoint): Promise<SessionView> {
  const step = currentStep(view, room.evaluate)
  const fields = Object.entries(given).filter(([name]) => step?.fields.some(({ key }) => key === name))
  room.changes.announce([view.snapshot.id])
  if (!step || fields.length === 0 || view.snapshot.channel !== 'operator') return view
  const { id: session } = view.snapshot
  await room.book.change(session, (database) => storeDraft(database, { session, visit: step.visit, values: Object.fromEntries(fields) }))
  return viewSession(room, session)
}
