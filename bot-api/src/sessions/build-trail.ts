import { buildStep, findOutline, pickLabel, readAnswer, type Evaluate } from '@souffleur/player/walk'
import type { TrailEntry } from '@souffleur/schemas'
import type { StoredVisit } from '../store/session-snapshot.ts'
import { canReturn } from './find-way-back.ts'
import { isShown } from './is-shown.ts'
import type { SessionView } from './session-view.ts'

/** The visited steps in order, with what was answered. Steps that the engine took away unanswered are left out. */
export function buildTrail(view: SessionView, evaluate: Evaluate): TrailEntry[] {
  return view.snapshot.visits.filter(isShown).map((visit) => {
    const entry = entryOf(visit, view, evaluate)
    return visit.closedBy === 'answered' && canReturn(view, visit) ? { ...entry, canReturn: true } : entry
  })
}

/** Entries that were made before: a visit that is over stays as it is, and is told with every step that follows. */
const made = new WeakMap<StoredVisit, TrailEntry>()

function entryOf(visit: StoredVisit, view: SessionView, evaluate: Evaluate): TrailEntry {
  const known = made.get(visit)
  if (known) return known
  const entry = describeVisit(visit, view, evaluate)
  made.set(visit, entry)
  return entry
}

/** A process that died before it stored the words leaves them to be told from what was given. */
function answerOf({ answer, headers, variables, given, ...visit }: StoredVisit, { snapshot: { channel, lang }, edition }: SessionView, evaluate: Evaluate): Pick<TrailEntry, 'answer'> {
  if (answer !== undefined) return { answer }
  if (!headers || !given) return {}
  const job = { key: visit.visit, elementId: visit.elementId, bpmnProcessId: visit.processId, customHeaders: headers, variables: variables ?? {} }
  return { answer: readAnswer(buildStep({ job, outline: edition.outline, channel, lang, evaluate }), given, lang) }
}

function describeVisit(visit: StoredVisit, view: SessionView, evaluate: Evaluate): TrailEntry {
  const { lang } = view.snapshot
  const outline = findOutline(view.edition.outline, visit.processId) ?? view.edition.outline
  const step = outline.steps[visit.elementId]
  const objection = outline.objections.find(({ message }) => message === step?.objection)
  return {
    visit: visit.visit,
    elementId: visit.elementId,
    name: step?.name ?? visit.elementId,
    ...(step?.stage && { stage: pickLabel(step.stage, view.edition.outline.stageLabels?.[step.stage], lang) }),
    ...(visit.closedBy === 'answered' && answerOf(visit, view, evaluate)),
    ...(objection && { objection: pickLabel(objection.label, objection.labels, lang) }),
    at: visit.openedAt,
  }
}
