import type { Evaluate } from '@souffleur/player/walk'
import { buildExpectation, buildSay, buildStep, findOutline, pickLabel } from '@souffleur/player/walk'
import type { SessionState, Step } from '@souffleur/schemas'
import { limits } from '../limits.ts'
import type { SessionSnapshot, TopVisit } from '../store/session-snapshot.ts'
import type { Edition } from './editions.ts'
import { buildStages } from './build-stages.ts'
import { buildTrail } from './build-trail.ts'
import { sessionSentence } from './session-sentences.ts'
import type { SessionView } from './session-view.ts'

/** Variables that the session itself gave the instance. */
const own = new Set(['sessionId', 'channel', 'lang'])

/** What every session call answers. */
export function buildState(view: SessionView, evaluate: Evaluate): SessionState {
  const { snapshot, edition } = view
  const step = currentStep(view, evaluate)
  const asking = { channel: snapshot.channel, given: keptValues(snapshot) }
  return {
    session: snapshot.id,
    script: { id: edition.id, name: edition.name, version: edition.version },
    channel: snapshot.channel,
    lang: snapshot.lang,
    status: snapshot.endedAt ? 'ended' : step ? 'waiting' : 'working',
    ...(step && { stepVisit: step.visit, step }),
    say: buildSay(step, asking),
    expect: buildExpectation(step, asking),
    ...describeWait(view),
    ...describeTrouble(view),
    objections: describeObjections(view),
    stages: buildStages(view),
    trail: buildTrail(view, evaluate),
    ...(snapshot.draft && snapshot.draft.visit === step?.visit && { draft: snapshot.draft }),
    notes: snapshot.notes,
    ...describeEnd(view),
    startedAt: snapshot.startedAt,
    ...(snapshot.endedAt && { endedAt: snapshot.endedAt }),
    revision: snapshot.revision,
  }
}

/** Steps that were built before: what stands on top is looked at more than once. */
const built = new WeakMap<TopVisit, Step>()

/** The step on top as its people see it; undefined where none waits. */
export function currentStep(view: SessionView, evaluate: Evaluate): Step | undefined {
  const { top, endedAt } = view.snapshot
  if (!top || endedAt) return undefined
  const known = built.get(top)
  if (known) return known
  const step = buildVisit(view, top, evaluate)
  built.set(top, step)
  return step
}

/** A step as its people saw it, on top or not. */
export function buildVisit({ snapshot: { channel, lang }, edition }: SessionView, top: TopVisit, evaluate: Evaluate): Step {
  const job = { key: top.visit, elementId: top.elementId, bpmnProcessId: top.processId, customHeaders: top.headers, variables: top.variables }
  return buildStep({ job, outline: edition.outline, channel, lang, evaluate })
}

/** Values given to the current step so far: typed by an operator, or told one by one by a bot. */
export function keptValues({ draft, top }: SessionSnapshot): { [key: string]: unknown } {
  return draft && draft.visit === top?.visit ? draft.values : {}
}

function describeWait({ snapshot, edition }: SessionView): Pick<SessionState, 'wait'> {
  if (snapshot.endedAt || snapshot.top) return {}
  const running = snapshot.functions.filter(({ state }) => state === 'running')
  const functions = running.map(({ processId, elementId }) => findOutline(edition.outline, processId)?.functions[elementId]?.name ?? elementId)
  return { wait: { functions, pollMs: limits.pollInterval } }
}

function describeTrouble({ snapshot, edition }: SessionView): Pick<SessionState, 'trouble'> {
  const incident = snapshot.incidents[0]
  if (!incident) return {}
  const names = Object.assign({}, ...outlinesOf(edition).flatMap(({ steps, functions }) => [steps, functions])) as { [elementId: string]: { name: string } }
  const at = names[incident.elementId]?.name ?? incident.elementId
  return { trouble: { message: sessionSentence(snapshot.lang, 'stopped', { at, why: incident.message }), elementId: incident.elementId } }
}

function outlinesOf(edition: Edition): Edition['outline'][] {
  const all = [edition.outline]
  for (const outline of all) all.push(...Object.values(outline.subScripts))
  return all
}

/** Those of the script, and of the called script that the current step belongs to. */
function describeObjections({ snapshot, edition }: SessionView): SessionState['objections'] {
  if (snapshot.endedAt) return []
  const called = snapshot.top && snapshot.top.processId !== edition.outline.processId ? findOutline(edition.outline, snapshot.top.processId)?.objections : []
  return [...edition.outline.objections, ...(called ?? [])].map(({ message, label, labels }) => ({ message, label: pickLabel(label, labels, snapshot.lang) }))
}

function describeEnd({ snapshot, edition }: SessionView): Pick<SessionState, 'end'> {
  if (!snapshot.endedAt) return {}
  const outcome = edition.outline.outcomes[snapshot.outcomeElement ?? '']
  return {
    end: {
      ...(outcome && { outcome: outcome.code, outcomeName: pickLabel(outcome.name, outcome.names, snapshot.lang) }),
      variables: Object.fromEntries(Object.entries(snapshot.variables).filter(([name]) => !own.has(name))),
      steps: snapshot.visits.filter(({ closedBy }) => closedBy === 'answered').length,
      objections: snapshot.objections,
    },
  }
}
