import type { ExportedRecord } from '@souffleur/engine'
import { events, repeated } from './events-in.ts'
import type { Remains } from './check.ts'

type Said = Pick<Remains, 'history' | 'records'>

const onlyTenant = '<default>'

/** What was said in conversations stayed in them: each message reached one step of its own conversation, each input came in its order, each start made one session. */
export function checkConversations(remains: Said): string[] {
  return [...wrongMessages(remains), ...doubledStarts(remains), ...disorderedInputs(remains), ...mixedSessions(remains), ...mixedTenants(remains)]
}

function wrongMessages({ history, records }: Said): string[] {
  const correlated = events(records, 'PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED')
  const reached = new Set(correlated.map(({ value }) => value.correlationKey))
  const twice = repeated(correlated.map(({ value }) => `${value.messageKey} and ${value.bpmnProcessId}`)).map((meeting) => `I5: message and process ${meeting} met more than once`)
  return [...twice, ...history.objections.filter((session) => !reached.has(session)).map((session) => `I5: the objection in session ${session} was acknowledged, and reached nobody`)]
}

function doubledStarts({ history, records }: Said): string[] {
  const sessions = [...sessionsOf(records).values()]
  const doubled = repeated(sessions).map((session) => `I7: session ${session} was started more than once`)
  const unknown = sessions.filter((session) => !history.started.has(session)).map((session) => `I7: session ${session} runs though nobody was told of it: its request was answered with another`)
  return [...doubled, ...unknown]
}

function disorderedInputs({ history, records }: Said): string[] {
  const positions = new Map(events(records, 'JOB', 'COMPLETED').map(({ key, position }) => [key, Number(position)]))
  const bySession = Map.groupBy(history.inputs, ({ session }) => session)
  return [...bySession].filter(([, inputs]) => inputs.some(({ visit }, index) => index > 0 && positions.get(visit)! < positions.get(inputs[index - 1]!.visit)!)).map(([session]) => `I7: the inputs of session ${session} are in the log in another order`)
}

function mixedSessions({ records }: Said): string[] {
  const sessions = sessionsOf(records)
  const messages = events(records, 'PROCESS_MESSAGE_SUBSCRIPTION', 'CORRELATED').map(({ value }) => ({ instance: value.processInstanceKey, session: value.correlationKey }))
  const jobs = events(records, 'JOB_BATCH', 'ACTIVATED').flatMap(({ value }) => value.jobs as { processInstanceKey: string; variables: { sessionId?: string } }[])
  const seen = [...messages, ...jobs.flatMap(({ processInstanceKey, variables: { sessionId } }) => sessionId === undefined ? [] : [{ instance: processInstanceKey, session: sessionId }])]
  return seen.filter(({ instance, session }) => sessions.has(instance) && sessions.get(instance) !== session).map(({ instance, session }) => `I11: instance ${instance} of session ${sessions.get(instance)} was given what belongs to ${session}`)
}

function mixedTenants({ records }: Said): string[] {
  return records.filter(({ value }) => (value.tenantId ?? onlyTenant) !== onlyTenant).map(({ position, value }) => `I11: record ${position} belongs to tenant ${value.tenantId}`)
}

/** Sessions by the instance that walks them. */
function sessionsOf(records: ExportedRecord[]): Map<string, string> {
  return new Map(events(records, 'PROCESS_INSTANCE_CREATION', 'CREATED').map(({ value }) => [value.processInstanceKey as string, value.variables.sessionId as string]))
}
