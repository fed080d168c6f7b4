import { EngineError } from '@souffleur/engine/client'
import type { SessionState } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import type { Room } from '../room.ts'
import { endSessionRow } from '../store/end-session-row.ts'
import { buildState } from './build-state.ts'
import { engineProblem } from './engine-problem.ts'
import { viewSession } from './view-session.ts'

/** Hangs up: the instance is canceled and the session ends without outcome. A session that has ended stays as it is. */
export function endSession(room: Room, session: string): Promise<SessionState> {
  return room.turns.take(session, async () => {
    const { snapshot } = await viewSession(room, session)
    if (!snapshot.endedAt) await cancel(room, snapshot)
    return buildState(await viewSession(room, session), room.evaluate)
  })
}

async function cancel({ engine, book, changes }: Room, { id, rootKey, lang }: { id: string; rootKey?: string; lang: string }): Promise<void> {
  try {
    failPoint('sessions: before the engine is told of an end')
    if (rootKey) await engine.cancelProcessInstance({ processInstanceKey: rootKey })
    failPoint('sessions: engine told of an end, nothing written')
  } catch (error) {
    if (!(error instanceof EngineError && error.status === 'NOT_FOUND')) throw engineProblem(error, lang)
  }
  await book.change(id, (database) => endSessionRow(database, id))
  changes.announce([id])
}
