import type { IntegrationFunction } from '@souffleur/schemas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asker, problemOf } from './support/ask.ts'
import { drawScript } from './support/drawings.ts'
import { startLibraryUnderTest, type LibraryUnderTest } from './support/library-under-test.ts'

const getBalance: IntegrationFunction = {
  id: 'get-balance', version: 1, name: 'Get the balance', system: 'billing', kind: 'http', repeatable: false,
  parameters: [{ name: 'contract', type: 'string', required: true }],
  request: { method: 'GET', path: '/balance/{{ contract }}' }, response: { result: '=body' }, samples: [],
}
const sampleScripts = [
  { id: 'caller', bpmn: drawScript({ id: 'caller', name: 'The caller', calls: 'called' }) },
  { id: 'called', bpmn: drawScript({ id: 'called', name: 'The called', function: 'get-balance' }) },
]

let library: LibraryUnderTest
let ask: ReturnType<typeof asker>
beforeAll(async () => {
  library = await startLibraryUnderTest({ scripts: sampleScripts, functions: [getBalance] })
  ask = asker(library.url)
})
afterAll(() => library.stop())

test('should fill an empty library and publish what it brought, sub-scripts first', async () => {
  expect((await ask('GET', '/scripts')).body.items).toMatchObject([{ id: 'called', name: 'The called', liveVersion: 1 }, { id: 'caller', name: 'The caller', liveVersion: 1, draftChanged: false }])
})

test('should pin a function to the version of the day it was published', async () => {
  const called = library.engine.deployments.flat().find((resource) => resource.name === 'called.bpmn')
  expect(called?.content).toContain('<zeebe:header key="functionVersion" value="1" />')
  expect((await ask('GET', '/scripts/called/released')).body.outline.functions.work).toMatchObject({ functionId: 'get-balance', functionVersion: '1', repeatable: false })
})

test('should store a function as its next version and keep the one before', async () => {
  const saved = await ask('PUT', '/functions/get-balance', { ...getBalance, name: 'Ask for the balance' })
  expect(saved).toMatchObject({ status: 200, body: { id: 'get-balance', version: 2, name: 'Ask for the balance' } })
  expect((await ask('GET', '/functions/get-balance')).body.version).toBe(2)
  expect((await ask('GET', '/functions/get-balance/versions/1')).body).toEqual(getBalance)
  expect((await ask('GET', '/functions/get-balance/versions')).body.items.map((item: IntegrationFunction) => item.version)).toEqual([2, 1])
  expect(await library.editor.functions.get('get-balance', 1)).toEqual(getBalance)
})

test('should refuse a stale function and give the one that is there', async () => {
  expect(await ask('PUT', '/functions/get-balance', { ...getBalance, version: 1 })).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:function-changed', current: { version: 2 } } })
})

test('should create a function at its address', async () => {
  const unversioned = { ...getBalance, id: undefined, version: undefined }
  expect(await ask('PUT', '/functions/new-one', unversioned)).toMatchObject({ status: 201, body: { id: 'new-one', version: 1 } })
  expect((await ask('GET', '/functions')).body.items.map((item: IntegrationFunction) => item.id)).toEqual(['get-balance', 'new-one'])
})

test.each([
  ['a name with capitals', 'PUT', '/functions/Get_Balance', getBalance, 400, 'invalid-body'],
  ['a kind that nobody knows', 'PUT', '/functions/other', { ...getBalance, kind: 'carrier-pigeon' }, 400, 'invalid-body'],
  ['an endless sample', 'PUT', '/functions/other', JSON.stringify({ ...getBalance, samples: [{ name: 'deep', input: {}, output: '#' }] }).replace('"#"', '['.repeat(3000) + ']'.repeat(3000)), 400, 'invalid-body'],
  ['an unknown function', 'GET', '/functions/other', undefined, 404, 'function-not-found'],
  ['an unknown version', 'GET', '/functions/get-balance/versions/77', undefined, 404, 'function-not-found'],
] as const)('should refuse %s', async (_what, method, path, body, status, problem) => {
  const answer = await ask(method, path, body)
  expect([answer.status, problemOf(answer)]).toEqual([status, problem])
})

test('should leave a library that holds anything alone', async () => {
  const drawing = drawScript({ id: 'caller', calls: 'called', phrase: 'Edited' })
  await ask('PUT', '/scripts/caller/draft', { revision: 1, bpmn: drawing })
  await library.restart({ scripts: [...sampleScripts, { id: 'newer', bpmn: drawScript({ id: 'newer' }) }], functions: [getBalance] })
  expect((await ask('GET', '/scripts/caller/draft')).body).toMatchObject({ bpmn: drawing, revision: 2 })
  expect((await ask('GET', '/scripts')).body.items).toHaveLength(2)
  expect((await ask('GET', '/functions/get-balance')).body.version).toBe(2)
})

test('should publish its samples although the engine was busy at first', async () => {
  const other = await startLibraryUnderTest()
  other.engine.busy = 3
  await other.restart({ scripts: sampleScripts, functions: [getBalance] })
  const { body } = await asker(other.url)('GET', '/scripts')
  await other.stop()
  expect(body.items).toMatchObject([{ id: 'called', liveVersion: 1 }, { id: 'caller', liveVersion: 1 }])
})
