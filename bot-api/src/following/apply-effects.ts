import { isLater } from '../store/is-later.ts'
import { readJson } from '../store/json-text.ts'
import { findTop } from '../store/find-top.ts'
import type { SessionSnapshot, StoredVisit } from '../store/session-snapshot.ts'
import type { Effect, EffectKind, EffectOf } from './effects.ts'

/** A session in memory, and the elements of its script that are outcomes. */
export interface Folded { snapshot: SessionSnapshot; isOutcome: (elementId: string) => boolean }

/**
 * The session after these effects, which are its own, in order: what the tables hold once the same effects are stored. Applying them again changes nothing
 * but the revision. `snapshot` stays as it is.
 */
export function applyEffects({ snapshot, isOutcome }: Folded, effects: readonly Effect[], now: number): SessionSnapshot {
  const next: SessionSnapshot = { ...snapshot, revision: Math.max(snapshot.revision + 1, now) }
  for (const effect of effects) (folds[effect.kind] as Fold)(next, effect as never, isOutcome)
  next.top = findTop(next.visits)
  return next
}

type Fold<Kind extends EffectKind = any> = (session: SessionSnapshot, effect: EffectOf<Kind>, isOutcome: Folded['isOutcome']) => void

const folds: { [Kind in EffectKind]: Fold<Kind> } = {
  'instance-bound': (session, { root, processInstanceKey }) => { if (root) session.rootKey ??= processInstanceKey },
  'visit-opened': (session, effect) => { if (!visitOf(session, effect.visit)) open(session, effect) },
  'visit-pushed': (session, effect) => {
    const visit = visitOf(session, effect.visit)
    if (!visit) open(session, effect, { pushed: true, variables: effect.variables })
    else if (!visit.pushed) change(session, visit, { ...visit, pushed: true, headers: effect.headers, variables: effect.variables })
  },
  'visit-answered': (session, { visit, words, given, at }) => close(session, visit, { answer: words, given, at, by: 'answered' }),
  'visit-closed': (session, { visit, by, given, unsure = false, at }) => close(session, visit, { by, at, confirmed: !unsure, ...(given && { given }) }),
  'branch-ended': (session) => { session.visits = session.visits.map((visit) => (visit.closedBy === 'answered' ? { ...visit, confirmed: true } : visit)) },
  'function-called': (session, { jobKey, processId, elementId, state }) => {
    const known = session.functions.find((call) => call.jobKey === jobKey)
    if (!known) session.functions = [...session.functions, { jobKey, processId, elementId, state }]
    else if (known.state === 'running') session.functions = session.functions.map((call) => (call === known ? { ...call, state } : call))
  },
  'incident-raised': (session, { incidentKey, elementId, message }) => {
    if (!session.incidents.some((incident) => incident.incidentKey === incidentKey)) session.incidents = [...session.incidents, { incidentKey, elementId, message }]
  },
  'incident-resolved': (session, { incidentKey }) => { session.incidents = session.incidents.filter((incident) => incident.incidentKey !== incidentKey) },
  'variable-set': (session, { scopeKey, name, value }) => { if (scopeKey === session.rootKey) session.variables = { ...session.variables, [name]: readJson(value) } },
  'outcome-reached': (session, { processInstanceKey, elementId }, isOutcome) => { if (processInstanceKey === session.rootKey && isOutcome(elementId)) session.outcomeElement = elementId },
  'instance-ended': (session, { processInstanceKey, at }) => { if (processInstanceKey === session.rootKey) end(session, at) },
}

function visitOf({ visits }: SessionSnapshot, key: string): StoredVisit | undefined {
  return visits.findLast(({ visit }) => visit === key)
}

function open(session: SessionSnapshot, effect: EffectOf<'visit-opened' | 'visit-pushed'>, pushed: Partial<StoredVisit> = {}): void {
  const { visit, processInstanceKey, processId, elementId, elementInstanceKey, headers, at } = effect
  if (session.undone.includes(visit)) return
  const opened: StoredVisit = { visit, processInstanceKey, processId, elementId, elementInstanceKey, headers, pushed: false, openedAt: new Date(at).toISOString(), confirmed: false, misses: 0, ...pushed }
  const before = session.visits.findLastIndex((other) => isLater(visit, other.visit))
  session.visits = session.visits.toSpliced(before + 1, 0, opened)
}

interface Closing { by: 'answered' | 'gone'; at: number; answer?: string; given?: StoredVisit['given']; confirmed?: boolean }

/** The record stream has the last word on how a visit ended, so that what its answer is told from is kept until then; when it ended and what was said there stays as it was told first. */
function close(session: SessionSnapshot, key: string, { by, at, answer, given, confirmed = false }: Closing): void {
  if (session.draft?.visit === key) delete session.draft
  const visit = visitOf(session, key)
  if (!visit) return
  const words = answer ?? visit.answer
  const isOpenQuestion = words === undefined && (by === 'answered' || !confirmed)
  const toldFrom = isOpenQuestion ? { given: visit.given ?? given } : { headers: undefined, variables: undefined, given: undefined }
  const isNews = confirmed || !visit.closedBy || (by === 'answered' && !visit.confirmed)
  const closedBy = isNews ? by : visit.closedBy
  change(session, visit, { ...visit, ...toldFrom, ...(words !== undefined && { answer: words }), closedAt: visit.closedAt ?? new Date(at).toISOString(), closedBy, confirmed: visit.confirmed || confirmed })
}

function change(session: SessionSnapshot, visit: StoredVisit, changed: StoredVisit): void {
  session.visits = session.visits.with(session.visits.lastIndexOf(visit), changed)
}

function end(session: SessionSnapshot, at: number): void {
  const endedAt = session.endedAt ?? new Date(at).toISOString()
  delete session.draft
  session.endedAt = endedAt
  session.functions = session.functions.map((call) => (call.state === 'running' ? { ...call, state: 'gone' } : call))
  session.incidents = []
  session.visits = session.visits.map((visit) => (visit.closedAt === undefined ? { ...visit, closedAt: endedAt, closedBy: 'gone' } : visit))
}
