import { findOutline, pickLabel } from '@souffleur/player/walk'
import type { TrailEntry } from '@souffleur/schemas'
import type { StoredVisit } from '../store/session-snapshot.ts'
import { findWayBack } from './find-way-back.ts'
import { isShown } from './is-shown.ts'
import type { SessionView } from './session-view.ts'

/** The visited steps in order, with what was answered. Steps that the engine took away unanswered are left out. */
export function buildTrail(view: SessionView): TrailEntry[] {
  return view.snapshot.visits.filter(isShown).map((visit) => describeVisit(visit, view))
}

function describeVisit(visit: StoredVisit, view: SessionView): TrailEntry {
  const { lang } = view.snapshot
  const outline = findOutline(view.edition.outline, visit.processId) ?? view.edition.outline
  const step = outline.steps[visit.elementId]
  const objection = outline.objections.find(({ message }) => message === step?.objection)
  const answered = visit.closedBy === 'answered'
  return {
    visit: visit.visit,
    elementId: visit.elementId,
    name: step?.name ?? visit.elementId,
    ...(step?.stage && { stage: pickLabel(step.stage, view.edition.outline.stageLabels?.[step.stage], lang) }),
    ...(answered && visit.answer !== undefined && { answer: visit.answer }),
    ...(objection && { objection: pickLabel(objection.label, objection.labels, lang) }),
    at: visit.openedAt,
    ...(answered && 'to' in findWayBack(view, visit.visit) && { canReturn: true }),
  }
}
