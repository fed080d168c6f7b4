import { readInput } from '@souffleur/player/walk'
import type { SessionInput } from '@souffleur/schemas'
import type { Room } from '../room.ts'
import type { TopVisit } from '../store/session-snapshot.ts'
import { buildVisit } from './build-state.ts'
import type { SessionView } from './session-view.ts'

/**
 * The step of a repeated input is gone, and all that is known is that: the first try has carried it out, and died before that was stored. Writes it down as answered, unless it proves
 * to be otherwise by the record stream.
 */
export async function makeUpAnswer(room: Room, view: SessionView, input: SessionInput): Promise<void> {
  const visit = view.snapshot.visits.find((known) => known.visit === input.stepVisit)
  if (!visit?.headers || !visit.variables || visit.confirmed || visit.closedBy === 'answered') return
  const reading = readInput(buildVisit(view, visit as TopVisit, room.evaluate), input, view.snapshot.lang)
  if ('retry' in reading || 'values' in reading) return
  room.writer.write([{ kind: 'visit-answered', session: view.snapshot.id, visit: visit.visit, words: reading.words, given: reading.variables, at: Date.now() }])
}
