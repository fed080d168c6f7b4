import { buildExpectation, buildSay, pickLabel } from '@souffleur/player/walk'
import type { JsonValue, SessionState, SessionStatus, Step } from '@souffleur/schemas'
import type { TestSession } from './test-session.ts'

/** How often a player that can't be pushed to should ask, in ms; in a test everything is pushed. */
const pollMs = 1000

/** A test as the player sees every session: the same shape that the session API answers. */
export function buildSessionState(session: TestSession): SessionState {
  const { options: { script, channel, lang }, given, retry, startedAt } = session
  const [status, step] = [statusOf(session), session.stopped ? undefined : session.step]
  return {
    session: session.id,
    script: { id: script.id, name: script.name, version: script.version },
    channel, lang, status,
    ...(step && { stepVisit: step.visit, step }),
    say: buildSay(step, { channel, given }),
    expect: buildExpectation(step, { channel, given }),
    ...(retry && { retry }),
    ...(status === 'working' && { wait: { functions: waitingFor(session), pollMs } }),
    ...troubleOf(session),
    objections: status === 'ended' ? [] : script.outline.objections.map(({ message, label, labels }) => ({ message, label: pickLabel(label, labels, lang) })),
    stages: stagesOf(session, step),
    trail: [...session.trail],
    notes: session.notes,
    ...(status === 'ended' && { end: endOf(session), endedAt: new Date(session.options.now()).toISOString() }),
    startedAt: new Date(startedAt).toISOString(),
    revision: session.revision,
  }
}

function statusOf({ stopped, records }: TestSession): SessionStatus {
  if (stopped || records.ended) return 'ended'
  return records.steps.size > 0 ? 'waiting' : 'working'
}

function waitingFor({ calls }: TestSession): string[] {
  return calls.filter(({ outcome }) => !outcome).map(({ job }) => job.customHeaders['functionId'] ?? job.elementId)
}

function troubleOf({ records }: TestSession): Pick<SessionState, 'trouble'> {
  const incident = [...records.incidents.values()].at(-1)
  return incident ? { trouble: { message: incident.errorMessage, elementId: incident.elementId } } : {}
}

function stagesOf({ options: { script: { outline }, lang }, trail, records }: TestSession, step: Step | undefined): SessionState['stages'] {
  const current = step?.stage ?? trail.findLast(({ stage }) => stage)?.stage
  const now = records.ended ? outline.stages.length : outline.stages.indexOf(current ?? '')
  return outline.stages.map((stage, index) => ({ name: pickLabel(stage, outline.stageLabels?.[stage], lang), state: index < now ? 'done' : index === now ? 'now' : 'ahead' }))
}

function endOf({ options: { script: { outline }, lang }, trail, records }: TestSession): SessionState['end'] {
  const outcome = records.lastEnd === undefined ? undefined : outline.outcomes[records.lastEnd]
  const variables = [...records.variables.get(records.root) ?? []].map(([name, value]) => [name, JSON.parse(value) as JsonValue] as const)
  return {
    ...(outcome && { outcome: outcome.code, outcomeName: pickLabel(outcome.name, outcome.names, lang) }),
    variables: Object.fromEntries(variables),
    steps: trail.length,
    objections: trail.filter((entry, index) => entry.objection && entry.objection !== trail[index - 1]?.objection).length,
  }
}
