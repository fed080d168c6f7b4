import type { EngineClient } from '../../src/client/engine-client.ts'
import type { RecordStream } from '../../src/runtime/record-stream.ts'
import { bpmnText, flow, serviceTask, taskRow } from '../contract/bpmn-text.ts'
import { findUserTask } from '../contract/find-user-task.ts'

const start = '<bpmn:startEvent id="start" />'
const mapped = '<zeebe:ioMapping><zeebe:input source="=a" target="local" /></zeebe:ioMapping>'
const boundary = (id: string, definition: string, more = ''): string => `<bpmn:boundaryEvent id="${id}" attachedToRef="task" ${more}><bpmn:outgoing>${id}-aside</bpmn:outgoing>${definition}</bpmn:boundaryEvent>`
const catching = (id: string, definition: string): string => `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`
const timer = (duration: string): string => `<bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`
const rootsOf = (id: string): string => `<bpmn:message id="m" name="${id}"><bpmn:extensionElements><zeebe:subscription correlationKey="=key" /></bpmn:extensionElements></bpmn:message>
  <bpmn:message id="begin" name="${id}-begin" /><bpmn:signal id="s" name="${id}" /><bpmn:error id="e" errorCode="E" /><bpmn:escalation id="up" escalationCode="X" />`

/** A task with every way out, then a message, a signal, a timer and an escalation that nobody hears. */
const longWay = (id: string): string => bpmnText(id, `${start}${serviceTask('task', `${id}.task`, mapped)}
  ${boundary('failed', '<bpmn:errorEventDefinition errorRef="e" />')}${boundary('late', timer('PT1H'), 'cancelActivity="false"')}<bpmn:endEvent id="aside" />
  ${catching('message', '<bpmn:messageEventDefinition messageRef="m" />')}${catching('signal', '<bpmn:signalEventDefinition signalRef="s" />')}${catching('timer', timer('PT0.1S'))}
  <bpmn:exclusiveGateway id="choice" default="choice-escalate" /><bpmn:intermediateThrowEvent id="escalate"><bpmn:escalationEventDefinition escalationRef="up" /></bpmn:intermediateThrowEvent>${serviceTask('last', `${id}.last`)}
  ${flow('start', 'task')}${flow('task', 'message')}${flow('message', 'signal')}${flow('signal', 'timer')}${flow('timer', 'choice')}${flow('choice', 'escalate')}${flow('escalate', 'last')}${flow('failed', 'aside')}${flow('late', 'aside')}`, rootsOf(id))

const begunBy = (id: string, name: string, definition: string): string => bpmnText(`${id}-${name}`, `<bpmn:startEvent id="start">${definition}</bpmn:startEvent>${serviceTask('t', `${id}.${name}`)}${flow('start', 't')}`, rootsOf(id))
const leaf = (id: string): string => bpmnText(`${id}-leaf`, `${start}<bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=i+1" resultVariable="r" /></bpmn:extensionElements></bpmn:scriptTask>${flow('start', 'sum')}`)
const many = (id: string): string => bpmnText(`${id}-many`, `${start}<bpmn:callActivity id="call"><bpmn:extensionElements><zeebe:calledElement processId="${id}-leaf" propagateAllChildVariables="false" /></bpmn:extensionElements>
  <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1,2]" inputElement="i" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>${flow('start', 'call')}`)

export interface Touring {
  client: EngineClient
  /** Of the same engine: the keys of native user tasks are read there. */
  records: RecordStream
}

/** Plays what makes records of nearly every kind: commands, events, rejections. `id` is unique to the run; ends when the last job is there. */
export async function recordTour({ client, records }: Touring, id: string): Promise<void> {
  const files = { [id]: longWay(id), begin: begunBy(id, 'begun', '<bpmn:messageEventDefinition messageRef="begin" />'), ring: begunBy(id, 'rung', '<bpmn:signalEventDefinition signalRef="s" />'), leaf: leaf(id), many: many(id) }
  const { processes } = await client.deployResource({ resources: Object.entries(files).map(([name, content]) => ({ name: `${name}.bpmn`, content })) })
  const create = (variables: { [name: string]: any }, name = id) => client.createProcessInstance({ bpmnProcessId: name, variables })
  const take = async (type: string) => (await client.activateJobs({ type, worker: 'tour', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 20_000, fetchVariables: ['a', 'local'] }))[0]!.key
  const refused = (call: Promise<unknown>) => call.then(() => { throw new Error('Expected a refusal') }, () => undefined)

  await create({ a: 1, key: `${id}-1` })
  const failed = await take(`${id}.task`)
  await client.failJob({ jobKey: failed, retries: 0, errorMessage: 'broken', variables: { f: 1 } })
  await refused(client.resolveIncident({ incidentKey: '2251799813685248' }))
  await client.updateJobRetries({ jobKey: failed, retries: 1 })
  for (const errorCode of ['E', 'nobody catches this']) {
    await create({ a: 2, key: `${id}-2` })
    const jobKey = await take(`${id}.task`)
    await client.updateJobTimeout({ jobKey, timeout: 90_000 })
    await client.throwError({ jobKey, errorCode, errorMessage: 'thrown', variables: { t: 1 } })
  }
  await create({ a: 3, key: `${id}-3` })
  const jobKey = await take(`${id}.task`)
  await client.completeJob({ jobKey, variables: { done: true } })
  await refused(client.completeJob({ jobKey }))
  const message = { name: id, correlationKey: `${id}-3`, timeToLive: 60_000, messageId: 'once', variables: { m: 1 } }
  await client.publishMessage(message)
  await refused(client.publishMessage(message))
  await client.publishMessage({ name: `${id}-begin`, correlationKey: '', variables: { q: 1 } })
  await client.broadcastSignal({ signalName: id, variables: { s: 1 } })
  await client.completeJob({ jobKey: await take(`${id}.last`) })
  await changeInstances(client, { id, create, target: processes[0]!.processDefinitionKey })
  await client.createProcessInstanceWithResult({ bpmnProcessId: `${id}-leaf`, variables: { i: 3 }, requestTimeout: 10_000, fetchVariables: ['r'] })
  await create({}, `${id}-many`)
  await workSlowly(client, id)
  await doUserTask({ client, records }, id)
  await client.deleteResource({ resourceKey: processes[4]!.processDefinitionKey })
}

/** A worker that comes too late, and one that asks for a pause. */
async function workSlowly(client: EngineClient, id: string): Promise<void> {
  await client.deployResource({ resources: [{ name: `${id}-slow.bpmn`, content: taskRow(`${id}-slow`, ['slow'], () => `${id}.slow`) }] })
  await client.createProcessInstance({ bpmnProcessId: `${id}-slow`, variables: {} })
  const take = async (timeout: number) => (await client.activateJobs({ type: `${id}.slow`, worker: 'tour', timeout, maxJobsToActivate: 1, requestTimeout: 30_000 }))[0]!.key
  await take(100)
  await client.failJob({ jobKey: await take(60_000), retries: 2, retryBackOff: 100, errorMessage: 'later' })
  await client.completeJob({ jobKey: await take(60_000) })
}

/** A native user task with a form, and who may have it. */
async function doUserTask({ client, records }: Touring, id: string): Promise<void> {
  const ask = `<bpmn:userTask id="ask"><bpmn:extensionElements><zeebe:userTask /><zeebe:formDefinition formId="${id}" /><zeebe:assignmentDefinition candidateGroups="one, two" /></bpmn:extensionElements></bpmn:userTask>`
  await client.deployResource({ resources: [{ name: `${id}.form`, content: JSON.stringify({ id, type: 'default', components: [] }) }] })
  await client.deployResource({ resources: [{ name: `${id}-ask.bpmn`, content: bpmnText(`${id}-ask`, `${start}${ask}${flow('start', 'ask')}`) }] })
  const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: `${id}-ask`, variables: {} })
  const userTaskKey = String((await findUserTask(records, processInstanceKey)).key)
  await client.assignUserTask({ userTaskKey, assignee: 'ann', allowOverride: false, action: 'assign' })
  await client.assignUserTask({ userTaskKey, assignee: 'bob', allowOverride: false, action: 'assign' }).catch(() => undefined)
  await client.updateUserTask({ userTaskKey, changeset: { dueDate: '2027-01-01T00:00:00Z' } })
  await client.completeUserTask({ userTaskKey, variables: { said: 'yes' } })
}

interface Changes { id: string; create: (variables: { [name: string]: any }, name?: string) => Promise<{ processInstanceKey: string }>; target: string }

/** What operators do: set variables, modify, cancel, migrate. */
async function changeInstances(client: EngineClient, { id, create, target }: Changes): Promise<void> {
  const { processInstanceKey } = await create({ a: 4, key: `${id}-4` })
  await client.setVariables({ elementInstanceKey: processInstanceKey, variables: { a: 5 }, local: true })
  await client.modifyProcessInstance({ processInstanceKey, activateInstructions: [{ elementId: 'signal', variableInstructions: [{ variables: { v: 1 }, scopeId: 'signal' }] }] })
  await client.migrateProcessInstance({ processInstanceKey, targetProcessDefinitionKey: target, mappingInstructions: [] }).catch(() => undefined)
  await client.cancelProcessInstance({ processInstanceKey })
  const deploy = async (name: string, task: string) => (await client.deployResource({ resources: [{ name: `${name}.bpmn`, content: taskRow(name, [task], () => `${id}.moved`) }] })).processes[0]!.processDefinitionKey
  const [, other] = [await deploy(`${id}-from`, 'x'), await deploy(`${id}-to`, 'y')]
  const moved = await create({ v: 1 }, `${id}-from`)
  await client.migrateProcessInstance({ processInstanceKey: moved.processInstanceKey, targetProcessDefinitionKey: other, mappingInstructions: [{ sourceElementId: 'x', targetElementId: 'y' }] })
}
