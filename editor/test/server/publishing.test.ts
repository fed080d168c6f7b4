import { EngineError } from '@souffleur/engine/client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { asker, problemOf } from './support/ask.ts'
import { drawScript } from './support/drawings.ts'
import { startLibraryUnderTest, type LibraryUnderTest } from './support/library-under-test.ts'

let library: LibraryUnderTest
let ask: ReturnType<typeof asker>
beforeAll(async () => {
  library = await startLibraryUnderTest()
  ask = asker(library.url)
})
afterAll(() => library.stop())
afterEach(() => {
  library.engine.refusal = undefined
  library.engine.lostAnswer = undefined
})

const create = async (id: string, parts: Omit<Parameters<typeof drawScript>[0], 'id'> = {}): Promise<string> => (await ask('POST', '/scripts', { name: id.replaceAll('_', '-'), bpmn: drawScript({ id, ...parts }) })).body.id
const save = async (id: string, bpmn: string) => ask('PUT', `/scripts/${id}/draft`, { revision: (await ask('GET', `/scripts/${id}/draft`)).body.revision, bpmn })
const publish = (id: string, body: object = { note: 'test' }, headers = {}) => ask('POST', `/scripts/${id}/versions`, body, headers)
const released = async (id: string, query = '') => (await ask('GET', `/scripts/${id}/released${query}`)).body

test('should make a draft live, and say after how long', async () => {
  const id = await create('first')
  expect(problemOf(await ask('GET', `/scripts/${id}/released`))).toBe('script-not-published')
  const published = await publish(id, { note: 'First try', revision: 1 })
  expect(published).toMatchObject({ status: 201, body: { version: 1, processDefinitionKey: expect.stringMatching(/^\d+$/), liveAfterMs: expect.any(Number), republished: [] } })
  expect(await released(id)).toMatchObject({ id, version: 1, processDefinitionKey: published.body.processDefinitionKey, outline: { processId: 'first', steps: { ask: { name: 'Ask' } } } })
  expect((await ask('GET', `/scripts/${id}/versions`)).body.items).toMatchObject([{ version: 1, note: 'First try', share: 100, state: 'live' }])
  expect((await ask('GET', `/scripts/${id}/draft`)).body).toMatchObject({ changed: false, liveVersion: 1 })
})

test('should export a version as it was drawn', async () => {
  const bpmn = drawScript({ id: 'exported', calls: undefined })
  const id = await create('exported')
  await publish(id)
  await save(id, drawScript({ id: 'exported', phrase: 'Later' }))
  expect((await ask('GET', `/scripts/${id}/versions/1.bpmn`)).body).toBe(bpmn)
  expect((await ask('GET', `/scripts/${id}/versions/1`)).body.bpmn).toBe(bpmn)
})

test('should make an earlier version live again', async () => {
  const id = await create('rolled_back')
  const { processDefinitionKey } = (await publish(id)).body
  await save(id, drawScript({ id: 'rolled_back', phrase: 'Two' }))
  await publish(id)
  expect((await released(id)).version).toBe(2)
  const deployments = library.engine.deployments.length
  expect((await ask('POST', `/scripts/${id}/releases`, { shares: [{ version: 1, share: 100 }] })).body.items).toMatchObject([{ version: 1, share: 100 }])
  expect(await released(id)).toMatchObject({ version: 1, processDefinitionKey })
  expect((await released(id, '?version=2')).version).toBe(2)
  expect(library.engine.deployments).toHaveLength(deployments)
})

test('should divide clients between two versions and stay with its choice', async () => {
  const id = await create('shared')
  await publish(id)
  await publish(id)
  await ask('POST', `/scripts/${id}/releases`, { shares: [{ version: 1, share: 50 }, { version: 2, share: 50 }] })
  const choose = async (client: number) => (await released(id, `?clientRef=c${client}`)).version
  const clients = Array.from({ length: 30 }, (_, client) => client)
  const first = await Promise.all(clients.map(choose))
  expect(new Set(first)).toEqual(new Set([1, 2]))
  expect(await Promise.all(clients.map(choose))).toEqual(first)
})

test.each([
  ['a version that was never published', [{ version: 9, share: 100 }], 404, 'version-not-found'],
  ['a version beyond all numbers', [{ version: 1e12, share: 100 }], 404, 'version-not-found'],
  ['a version named twice', [{ version: 1, share: 50 }, { version: 1, share: 50 }], 400, 'invalid-body'],
  ['no version', [], 400, 'invalid-body'],
])('should refuse a release of %s and leave the pointer', async (_what, shares, status, problem) => {
  if ((await ask('GET', '/scripts/pointer/draft')).status === 404) await publish(await create('pointer'))
  const answer = await ask('POST', '/scripts/pointer/releases', { shares })
  expect([answer.status, problemOf(answer)]).toEqual([status, problem])
  expect((await released('pointer')).version).toBe(1)
})

test('should not publish a script with mistakes, and name each', async () => {
  const answers = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }]
  const id = await create('mistaken', { phrase: '', answers, drawn: ['yes'], calls: 'nobody', function: 'no-such' })
  const refused = await publish(id)
  expect([refused.status, problemOf(refused)]).toEqual([422, 'script-has-problems'])
  expect(refused.body.problems.filter((problem: { severity: string }) => problem.severity === 'error').map((problem: { elementId: string; rule: string }) => `${problem.elementId} ${problem.rule}`)).toEqual([
    'ask phrase-missing', 'ask answer-leads-nowhere', 'work function-unknown', 'call sub-script-unknown',
  ])
  expect(refused.body.problems).toContainEqual(expect.objectContaining({ message: 'The answer “No” of “Ask” leads nowhere. Draw a flow for it from “Which answer?”, or remove the answer.' }))
  expect((await ask('GET', `/scripts/${id}/versions`)).body.items).toEqual([])
  expect((await ask('POST', `/scripts/${id}/draft/check`)).body.items).toEqual(refused.body.problems)
})

test('should not publish another draft than the one that was seen', async () => {
  const id = await create('seen')
  await save(id, drawScript({ id: 'seen', phrase: 'Changed' }))
  expect(await publish(id, { revision: 1 })).toMatchObject({ status: 409, body: { revision: 2 } })
})

test('should publish a double click once', async () => {
  const id = await create('clicked')
  const [first, second] = await Promise.all([publish(id, {}, { 'idempotency-key': 'click' }), publish(id, {}, { 'idempotency-key': 'click' })])
  expect(first.body).toEqual(second.body)
  expect((await ask('GET', `/scripts/${id}/versions`)).body.items).toHaveLength(1)
})

test('should leave everything as it was when the engine refuses', async () => {
  const id = await create('refused')
  library.engine.refusal = new EngineError('INVALID_ARGUMENT', 'Expected to deploy new resources, but …')
  const refused = await publish(id, {}, { 'idempotency-key': 'again' })
  expect([refused.status, problemOf(refused)]).toEqual([422, 'engine-refused'])
  library.engine.refusal = new EngineError('UNAVAILABLE', 'gone')
  expect(problemOf(await publish(id))).toBe('engine-unavailable')
  expect((await ask('GET', `/scripts/${id}/versions`)).body.items).toEqual([])
  library.engine.refusal = undefined
  expect((await publish(id, {}, { 'idempotency-key': 'again' })).body.version).toBe(1)
})

test('should publish again what was deployed and not stored, without a second definition', async () => {
  const id = await create('half_done')
  library.engine.lostAnswer = new Error('the process was killed')
  expect((await publish(id)).status).toBe(500)
  library.engine.lostAnswer = undefined
  const { processDefinitionKey } = (await publish(id)).body
  const [resource] = library.engine.deployments.at(-1)!
  const { processes } = await library.engine.client.deployResource({ resources: [resource!] })
  expect(processes).toMatchObject([{ version: 1, processDefinitionKey }])
})

test('should deploy a script together with its sub-scripts, bound to each other, and leave the draft alone', async () => {
  await publish(await create('part'))
  const id = await create('whole', { calls: 'part' })
  await publish(id)
  const [whole, part] = library.engine.deployments.at(-1)!
  expect([whole?.name, part?.name]).toEqual(['whole.bpmn', 'part.bpmn'])
  expect(whole?.content).toContain('<zeebe:calledElement bindingType="deployment" processId="part"')
  expect((await ask('GET', `/scripts/${id}/draft.bpmn`)).body).toBe(drawScript({ id: 'whole', calls: 'part' }))
  expect((await released(id)).outline.subScripts).toMatchObject({ part: { steps: { ask: {} } } })
})

test('should publish the callers of a sub-script again', async () => {
  await publish(await create('leaf'))
  await publish(await create('branch', { calls: 'leaf' }))
  await publish(await create('tree', { calls: 'branch' }))
  const before = await released('tree')
  await save('tree', drawScript({ id: 'tree', calls: 'branch', phrase: 'not published' }))
  await save('leaf', drawScript({ id: 'leaf', phrase: 'New words' }))
  const published = await publish('leaf')
  expect(published.body.republished).toEqual([{ id: 'branch', version: 2 }, { id: 'tree', version: 2 }])
  const after = await released('tree')
  expect(after.processDefinitionKey).not.toBe(before.processDefinitionKey)
  expect(after.outline.subScripts.branch.subScripts.leaf.steps.ask.phrase).toBe('New words')
  expect((await ask('GET', '/scripts/tree/versions')).body.items[0]).toMatchObject({ version: 2, note: 'Published again because its sub-script “leaf” changed', share: 100 })
  expect((await ask('GET', '/scripts/tree/versions/2.bpmn')).body).toBe(drawScript({ id: 'tree', calls: 'branch' }))
  expect((await ask('GET', '/scripts/tree/draft')).body.changed).toBe(true)
})

test('should not let two live scripts have one process id', async () => {
  await publish(await create('unique'))
  const copy = (await ask('POST', '/scripts', { name: 'Copy', bpmn: drawScript({ id: 'unique' }) })).body.id
  expect((await publish(copy)).body.problems).toContainEqual(expect.objectContaining({ rule: 'process-id-taken', severity: 'error' }))
})
