import { buildExpectation, buildSay, findOutline, pickLabel } from '@souffleur/player/walk'
import type { JsonValue, SessionState, SessionStatus, TrailEntry } from '@souffleur/schemas'
import { texts } from '../strings/texts.ts'
import type { TestSession } from './test-session.ts'

/** How often a player that can't be pushed to should ask, in ms; in a test everything is pushed. */
const pollMs = 1000

/** The player calls it a draft. */
const draftVersion = 0

/** Variables that a session itself gives its instance. */
const own = new Set(['sessionId', 'channel', 'lang'])

/** A test as the player sees every session: the same shape that the session API answers. */
export function buildSessionState(session: TestSession): SessionState {
  const { options: { script, channel, lang }, given, retry, startedAt } = session
  const [status, step] = [statusOf(session), session.stopped ? undefined : session.step]
  return {
    session: session.id,
    script: { id: script.id, name: script.name, version: draftVersion },
    channel, lang, status,
    ...(step && { stepVisit: step.visit, step }),
    say: buildSay(step, { channel, given }),
    expect: buildExpectation(step, { channel, given }),
    ...(retry && { retry }),
    ...(status === 'working' && { wait: { functions: waitingFor(session), pollMs } }),
    ...troubleOf(session),
    objections: status === 'ended' ? [] : objectionsOf(session),
    stages: stagesOf(session),
    trail: session.trail.map((entry) => wordStage(entry, session)),
    notes: session.notes,
    ...(status === 'ended' && { end: endOf(session), endedAt: new Date(session.options.now()).toISOString() }),
    startedAt: new Date(startedAt).toISOString(),
    revision: session.revision,
  }
}

function wordStage(entry: TrailEntry, { options: { script, lang } }: TestSession): TrailEntry {
  const { stage } = entry
  return stage ? { ...entry, stage: pickLabel(stage, script.outline.stageLabels?.[stage], lang) } : entry
}

function statusOf({ stopped, records }: TestSession): SessionStatus {
  if (stopped || records.ended) return 'ended'
  return records.steps.size > 0 ? 'waiting' : 'working'
}

function waitingFor({ calls, options: { script } }: TestSession): string[] {
  return calls.filter(({ outcome }) => !outcome).map(({ job }) => script.titles.get(job.elementId) ?? job.elementId)
}

function troubleOf({ records, options: { script } }: TestSession): Pick<SessionState, 'trouble'> {
  const incident = [...records.incidents.values()].at(-1)
  return incident ? { trouble: { message: texts().stopped(script.titles.get(incident.elementId) ?? incident.elementId, incident.errorMessage), elementId: incident.elementId } } : {}
}

/** Those of the script, and of the called script that the step in hand belongs to. */
function objectionsOf({ options: { script: { outline }, lang }, records }: TestSession): SessionState['objections'] {
  const [process] = [...records.steps.values()].map(({ bpmnProcessId }) => bpmnProcessId).slice(-1)
  const called = process && process !== outline.processId ? findOutline(outline, process)?.objections : []
  return [...outline.objections, ...called ?? []].map(({ message, label, labels }) => ({ message, label: pickLabel(label, labels, lang) }))
}

/** Where the conversation stands among the stages: at that of the last step that has one, objections apart. */
function stagesOf({ options: { script: { outline }, lang }, trail, records }: TestSession): SessionState['stages'] {
  const visited = trail.flatMap(({ stage, objection }) => (stage && !objection ? stage : []))
  const now = outline.stages.indexOf(visited.at(-1) ?? '')
  const stateOf = (stage: string, index: number) => {
    if (records.ended) return visited.includes(stage) ? 'done' : 'ahead'
    return index < now ? 'done' : index === now ? 'now' : 'ahead'
  }
  return outline.stages.map((stage, index) => ({ name: pickLabel(stage, outline.stageLabels?.[stage], lang), state: stateOf(stage, index) }))
}

function endOf({ options: { script: { outline }, lang }, trail, records }: TestSession): SessionState['end'] {
  const outcome = records.lastEnd === undefined ? undefined : outline.outcomes[records.lastEnd]
  const variables = [...records.variables.get(records.root) ?? []].filter(([name]) => !own.has(name))
  return {
    ...(outcome && { outcome: outcome.code, outcomeName: pickLabel(outcome.name, outcome.names, lang) }),
    variables: Object.fromEntries(variables.map(([name, value]) => [name, JSON.parse(value) as JsonValue])),
    steps: trail.filter(({ answer }) => answer !== undefined).length,
    objections: trail.filter((entry, index) => entry.objection && entry.objection !== trail[index - 1]?.objection).length,
  }
}
