import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { userTasksOverRest } from '../../src/client/wire/user-tasks-over-rest.ts'
import { userTaskRoutes } from '../../src/gateway/rest/user-task-routes.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { drawProcess, endEvent, startEvent, taskListeners, userTask } from '../support/draw-process.ts'

let engine: Engine
let server: Server
let address: string
const tasks: { key: string; value: any }[] = []

beforeAll(async () => {
  engine = await startEngine({ store: createMemoryStore() })
  await engine.records.follow('0', async records => { tasks.push(...records.filter(({ valueType, recordType, intent }) => valueType === 'USER_TASK' && recordType === 'EVENT' && intent.endsWith('ED'))) })
  server = createServer(express().use(userTaskRoutes(engine.client))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const content = drawProcess({ elements: [startEvent('start'), userTask('ask', { extensions: '<zeebe:userTask/>' }), endEvent('end')], flows: ['start -> ask', 'ask -> end'] })
  await engine.client.deployResource({ resources: [{ name: 'a.bpmn', content }] })
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await engine.stop()
})

/** Key of the user task of a new instance. */
async function newTask(bpmnProcessId = 'process'): Promise<string> {
  const known = tasks.length
  await engine.client.createProcessInstance({ bpmnProcessId })
  await expect.poll(() => tasks.length).toBeGreaterThan(known)
  return tasks.at(-1)!.key
}

async function ask(method: string, path: string, body?: unknown, headers: { [name: string]: string } = { 'content-type': 'application/json' }) {
  const answer = await fetch(address + path, { method, headers, ...body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) } })
  const text = await answer.text()
  return { status: answer.status, type: answer.headers.get('content-type'), problem: text === '' ? undefined : JSON.parse(text), allow: answer.headers.get('allow') }
}

const done = { status: 204, type: null, problem: undefined, allow: null }

describe('the REST of the topology', () => {
  it.each(['/v1/topology', '/v2/topology'])('should say at %s who leads', async path => {
    const { status, problem } = await ask('GET', path)
    expect(status).toBe(200)
    expect(problem).toMatchObject({ brokers: [{ nodeId: 0, partitions: [{ partitionId: 1, role: 'leader', health: 'healthy' }] }], clusterSize: 1, partitionsCount: 1, replicationFactor: 1 })
  })

  it('should refuse other methods', async () => {
    expect(await ask('POST', '/v1/topology', {})).toMatchObject({ status: 405, allow: 'GET', problem: { title: 'Method Not Allowed', detail: 'Supported methods: [GET]', instance: '/v1/topology' } })
  })
})

describe('the REST of native user tasks', () => {
  it('should assign, take away, change and complete a task', async () => {
    const key = await newTask()
    expect(await ask('POST', `/v1/user-tasks/${key}/assignment`, { assignee: 'ann' })).toEqual(done)
    expect(tasks.at(-1)!.value).toMatchObject({ assignee: 'ann', action: 'assign' })
    expect(await ask('DELETE', `/v1/user-tasks/${key}/assignee`)).toEqual(done)
    expect(tasks.at(-1)!.value).toMatchObject({ assignee: '', action: 'unassign' })
    expect(await ask('PATCH', `/v1/user-tasks/${key}`, { changeset: { dueDate: '2027-01-01T00:00:00+01:00', candidateUsers: ['ann'], candidateGroups: null } })).toEqual(done)
    expect(tasks.at(-1)!.value).toMatchObject({ dueDate: '2027-01-01T00:00:00+01:00', candidateUsersList: ['ann'], changedAttributes: ['candidateUsersList', 'dueDate'], action: 'update' })
    expect(await ask('PATCH', `/v2/user-tasks/${key}`, { changeset: { priority: 80 } })).toEqual(done)
    expect(tasks.at(-1)!.value).toMatchObject({ priority: 80, changedAttributes: ['priority'], action: 'update' })
    expect(await ask('POST', `/v1/user-tasks/${key}/completion`, '{"variables":{"long":12345678901234567890},"action":"done"}')).toEqual(done)
    expect(tasks.at(-1)!.value).toMatchObject({ variables: { long: 12345678901234567890n }, action: 'done' })
  })

  it('should complete without a body, and be found under both versions', async () => {
    expect(await ask('POST', `/v2/user-tasks/${await newTask()}/completion`, undefined, {})).toEqual(done)
  })

  it('should let one claim a task, and refuse the next', async () => {
    const path = `/v1/user-tasks/${await newTask()}/assignment`
    expect(await ask('POST', path, { assignee: 'ann', allowOverride: false })).toEqual(done)
    expect(await ask('POST', path, { assignee: 'ann', allowOverride: false })).toEqual(done)
    expect(await ask('POST', path, { assignee: 'bob', allowOverride: false })).toMatchObject({
      status: 409, type: 'application/problem+json',
      problem: { type: 'about:blank', title: 'INVALID_STATE', status: 409, detail: expect.stringMatching(/^Command 'CLAIM' rejected with code 'INVALID_STATE': Expected to claim user task with key '\d+', but it has already been assigned$/), instance: path },
    })
  })

  it('should wait for those who listen, and tell why one denies', async () => {
    // given
    const content = drawProcess({ id: 'watched', elements: [startEvent('start'), userTask('ask', { extensions: `<zeebe:userTask/>${taskListeners([['completing', 'check']])}` }), endEvent('end')], flows: ['start -> ask', 'ask -> end'] })
    await engine.client.deployResource({ resources: [{ name: 'watched.bpmn', content }] })
    const path = `/v2/user-tasks/${await newTask('watched')}/completion`
    const nextCheck = async () => (await engine.client.activateJobs({ type: 'check', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 }))[0]!.key
    // when
    const denied = ask('POST', path, {})
    await engine.client.completeJob({ jobKey: await nextCheck(), result: { denied: true, deniedReason: 'not yet' } })
    // then
    expect(await denied).toMatchObject({ status: 409, problem: { title: 'INVALID_STATE', detail: expect.stringMatching(/^Command 'COMPLETE' rejected with code 'INVALID_STATE': Completion of the User Task with key '\d+' was denied by Task Listener\. Reason to deny: 'not yet'$/) } })
    // when
    const allowed = ask('POST', path, {})
    const check = await nextCheck()
    expect(await ask('POST', path, {})).toMatchObject({ status: 409, problem: { detail: expect.stringMatching(/but it is in state 'COMPLETING'$/) } })
    await engine.client.completeJob({ jobKey: check })
    // then
    expect(await allowed).toEqual(done)
  })

  const missing = '2251799813999999'
  it.each([
    ['POST', 'completion', {}, 'COMPLETE', 'complete'], ['POST', 'assignment', { assignee: 'a' }, 'ASSIGN', 'assign'], ['DELETE', 'assignee', undefined, 'ASSIGN', 'assign'], ['PATCH', '', { action: 'a' }, 'UPDATE', 'update'],
  ])('should not find a task that is not there: %s %s', async (method, path, body, intent, verb) => {
    const { status, problem } = await ask(method, `/v1/user-tasks/${missing}${path && `/${path}`}`, body)
    expect(status).toBe(404)
    expect(problem).toMatchObject({ title: 'NOT_FOUND', detail: `Command '${intent}' rejected with code 'NOT_FOUND': Expected to ${verb} user task with key '${missing}', but no such user task was found` })
  })

  it.each([
    ['{}', 'INVALID_ARGUMENT', 'No assignee provided'], ['{"assignee":" "}', 'INVALID_ARGUMENT', 'No assignee provided'],
    ['', 'Bad Request', 'Invalid request content'], ['null', 'Bad Request', 'Invalid request content'],
    ['{bad', 'Bad Request', 'Failed to read HTTP message'], ['[]', 'Bad Request', 'Failed to read HTTP message'], ['"x"', 'Bad Request', 'Failed to read HTTP message'],
    ['{"assignee":"a","allowOverride":"x"}', 'Bad Request', 'Failed to read HTTP message'], ['{"assignee":{}}', 'Bad Request', 'Failed to read HTTP message'],
  ])('should refuse the assignment %j', async (body, title, detail) => {
    expect(await ask('POST', `/v1/user-tasks/${missing}/assignment`, body)).toMatchObject({ status: 400, problem: { title, detail } })
  })

  const nothing = 'No update data provided. Provide at least an "action" or a non-null value for a supported attribute in the "changeset".'
  const unreadable = (name: string, text: string): string => `The provided ${name} '${text}' cannot be parsed as a date according to RFC 3339, section 5.6.`
  it.each<[string | undefined, string]>([
    [undefined, nothing], ['{}', nothing], ['{"changeset":{}}', nothing], ['{"changeset":{"followUpDate":null}}', nothing], ['{"changeset":{"name":"a"}}', nothing],
    ['{"changeset":{"followUpDate":"a","dueDate":"b"}}', `${unreadable('due date', 'b')} ${unreadable('follow-up date', 'a')}`],
    ...['2026-01-01', '2026-01-01T00:00:00', '2026-01-01T10:00:00+0100', '2026-13-01T10:00:00Z', '2026-02-30T10:00:00Z', '2026-01-01 10:00:00Z', ' '].map(date => [JSON.stringify({ changeset: { dueDate: date } }), unreadable('due date', date)] as [string, string]),
    ...['{"candidateGroups":"x"}', '{"priority":"high"}', '{"priority":{}}'].map(changeset => [`{"changeset":${changeset}}`, 'Failed to read HTTP message'] as [string, string]),
    ...[-1, 101].map(priority => [JSON.stringify({ changeset: { priority } }), `The value for priority is '${priority}' but must be within the [0,100] range.`] as [string, string]),
  ])('should refuse the update %j', async (body, detail) => {
    expect(await ask('PATCH', `/v1/user-tasks/${missing}`, body)).toMatchObject({ status: 400, problem: { detail } })
  })

  it.each(['', '2026-01-01T10:00Z', '2026-01-01T10:00:00.123456789Z', '2026-01-01T10:00:00Z[Europe/Berlin]', '2026-01-01t10:00:00z', '2026-01-01T00:00:00.5+01:00'])('should take %j for a date', async dueDate => {
    expect(await ask('PATCH', `/v1/user-tasks/${await newTask()}`, { changeset: { dueDate } })).toEqual(done)
  })

  it('should refuse keys that are none, and name the partition that is not there', async () => {
    for (const key of ['abc', '99999999999999999999', '1.5']) expect(await ask('POST', `/v1/user-tasks/${key}/completion`)).toMatchObject({ status: 400, problem: { title: 'Bad Request', detail: 'Type mismatch.' } })
    expect(await ask('POST', '/v1/user-tasks/-5/completion')).toMatchObject({
      status: 500,
      problem: {
        title: 'io.camunda.zeebe.broker.client.api.PartitionNotFoundException',
        detail: 'Unexpected error occurred during the request processing: Expected to execute command on partition -1, but either it does not exist, or the gateway is not yet aware of it',
      },
    })
  })

  it('should refuse other methods, addresses and types of content', async () => {
    expect(await ask('PUT', `/v1/user-tasks/${missing}/completion`, {})).toMatchObject({ status: 405, allow: 'POST', problem: { title: 'Method Not Allowed', detail: 'Supported methods: [POST]' } })
    expect(await ask('GET', `/v1/user-tasks/${missing}`)).toMatchObject({ status: 405, problem: { detail: 'Supported methods: [PATCH]' } })
    for (const path of [`/v1/user-tasks/${missing}/nothing`, `/v1/user-tasks/${missing}/assignment/`]) {
      expect((await ask('POST', path, {})).problem).toEqual({ type: 'about:blank', title: 'Not Found', status: 404, instance: path })
    }
    expect(await ask('POST', `/v1/user-tasks/${missing}/assignment`, 'x', { 'content-type': 'text/plain' })).toMatchObject({ status: 415, problem: { title: 'Unsupported Media Type', detail: "Content-Type 'text/plain' is not supported." } })
  })

  it('should serve the client that goes over the wire', async () => {
    const client = userTasksOverRest({ address })
    const userTaskKey = await newTask()
    await client.assignUserTask({ userTaskKey, assignee: 'ann', allowOverride: false })
    await expect(client.assignUserTask({ userTaskKey, assignee: 'bob', allowOverride: false })).rejects.toMatchObject({ status: 'FAILED_PRECONDITION', message: expect.stringMatching(/^Command 'CLAIM'/) })
    await client.assignUserTask({ userTaskKey, assignee: '' })
    await client.updateUserTask({ userTaskKey, changeset: { dueDate: '2027-01-01T00:00:00Z' } })
    await client.completeUserTask({ userTaskKey, variables: { long: 12345678901234567890n } })
    expect(tasks.at(-1)!.value).toMatchObject({ dueDate: '2027-01-01T00:00:00Z', variables: { long: 12345678901234567890n }, action: 'complete' })
    await expect(userTasksOverRest({ address: undefined }).completeUserTask({ userTaskKey })).rejects.toMatchObject({ status: 'UNIMPLEMENTED' })
  })
})
