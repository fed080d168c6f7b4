import { findOutline } from '@souffleur/player/walk'
import { isLater } from '../store/is-later.ts'
import type { StoredVisit } from '../store/session-snapshot.ts'
import { isShown } from './is-shown.ts'
import type { SessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'

/** `to`: the visit to stand on again. `dismiss`: the objection on top is given up, and what lies below returns. */
export type WayBack = { to: StoredVisit } | { dismiss: true } | { refused: SessionSentence; at?: string }

/** Whether the conversation can be taken back to a visit, or one step back where none is named. */
export function findWayBack(view: SessionView, visit?: string): WayBack {
  const { top, endedAt, visits } = view.snapshot
  if (endedAt) return { refused: 'ended' }
  if (!top) return { refused: 'notStanding' }
  const earlier = visits.filter((candidate) => candidate.closedBy === 'answered' && isShown(candidate) && isLater(top.visit, candidate.visit))
  if (visit === undefined) return oneStepBack(view, earlier)
  const target = earlier.find((candidate) => candidate.visit === visit)
  return target ? judge(view, target) : { refused: 'unknownVisit' }
}

/** Whether an answered visit can be returned to. */
export function canReturn(view: SessionView, visit: StoredVisit): boolean {
  const { top, endedAt } = view.snapshot
  return top !== undefined && !endedAt && isLater(top.visit, visit.visit) && 'to' in judge(view, visit)
}

function oneStepBack(view: SessionView, earlier: StoredVisit[]): WayBack {
  const { top } = view.snapshot
  const objection = objectionOf(view, top!)
  const target = earlier.findLast((candidate) => objectionOf(view, candidate) === objection && (!objection || isAboveBase(view, candidate)))
  if (target) return judge(view, target)
  return objection ? { dismiss: true } : { refused: 'noEarlier' }
}

function judge(view: SessionView, target: StoredVisit): WayBack {
  const once = calledOnceSince(view, target)
  if (once !== undefined) return { refused: 'notRepeatable', at: once }
  return sharesScope(view, target) ? { to: target } : { refused: 'otherScope' }
}

/** An earlier step of the same scope, or of the process around it; steps of an objection only among themselves. */
function sharesScope(view: SessionView, target: StoredVisit): boolean {
  const top = view.snapshot.top!
  if (target.processInstanceKey !== top.processInstanceKey || objectionOf(view, target) !== objectionOf(view, top)) return false
  if (objectionOf(view, top) && !isAboveBase(view, target)) return false
  const scope = stepOf(view, target)?.scope
  return scope === undefined || scope === stepOf(view, top)?.scope
}

/** Belongs to the objection on top as it was raised this time: later than the open step below it. */
function isAboveBase({ snapshot }: SessionView, visit: StoredVisit): boolean {
  const base = snapshot.visits.findLast(({ visit: key, closedAt }) => closedAt === undefined && key !== snapshot.top!.visit)
  return base === undefined || isLater(visit.visit, base.visit)
}

function calledOnceSince({ snapshot, edition }: SessionView, target: StoredVisit): string | undefined {
  const since = snapshot.functions.filter(({ jobKey, state }) => state !== 'gone' && isLater(jobKey, target.visit))
  const called = since.map(({ processId, elementId }) => findOutline(edition.outline, processId)?.functions[elementId])
  return called.find((fn) => fn?.repeatable === false)?.name
}

function stepOf({ edition }: SessionView, { processId, elementId }: StoredVisit) {
  return findOutline(edition.outline, processId)?.steps[elementId]
}

function objectionOf(view: SessionView, visit: StoredVisit): string | undefined {
  return stepOf(view, visit)?.objection
}
