import { afterAll, beforeAll, expect, test } from 'vitest'
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

const create = async (name: string, bpmn?: string): Promise<string> => (await ask('POST', '/scripts', { name, ...(bpmn && { bpmn }) })).body.id

test('should give a new script an id of its name and a drawing to go on with', async () => {
  const created = await ask('POST', '/scripts', { name: 'Обещанный платёж' })
  expect(created).toMatchObject({ status: 201, body: { id: 'obeshchannyy-platezh' } })
  expect(created.headers.get('location')).toBe('/api/v1/scripts/obeshchannyy-platezh/draft')
  expect((await ask('GET', '/scripts/obeshchannyy-platezh/draft')).body).toMatchObject({ name: 'Обещанный платёж', revision: 1, changed: true, bpmn: expect.stringContaining('process id="obeshchannyy_platezh"') })
})

test('should keep ids apart when names are the same, also at once', async () => {
  const ids = await Promise.all([1, 2, 3].map(() => create('Twin')))
  expect(ids.toSorted()).toEqual(['twin', 'twin-2', 'twin-3'])
})

test('should keep a drawing byte for byte', async () => {
  const bpmn = `${drawScript({ id: 'exact' })}\r\n<!-- я & ё -->`.replace('я & ё', 'я ё')
  const id = await create('Exact', bpmn)
  const file = await ask('GET', `/scripts/${id}/draft.bpmn`)
  expect(file.body).toBe(bpmn)
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="exact.bpmn"')
})

test('should find scripts by their phrases, and take wildcards for what they are', async () => {
  await create('Searched', drawScript({ id: 'searched', phrase: 'Назовите 100% точный адрес' }))
  const found = async (search: string) => (await ask('GET', `/scripts?search=${encodeURIComponent(search)}`)).body.items.map((item: { id: string }) => item.id)
  expect(await found('точный АДРЕС')).toEqual(['searched'])
  expect(await found('100% т')).toEqual(['searched'])
  expect(await found('1__% т')).toEqual([])
})

test('should store a draft as the next revision, with a new name', async () => {
  const id = await create('Draft', drawScript({ id: 'draft' }))
  const saved = await ask('PUT', `/scripts/${id}/draft`, { revision: 1, bpmn: drawScript({ id: 'draft', phrase: 'Hi' }), name: 'Renamed' })
  expect(saved).toMatchObject({ status: 200, body: { revision: 2, name: 'Renamed' } })
  expect((await ask('GET', '/scripts?search=renamed')).body.items).toMatchObject([{ id, name: 'Renamed', processId: 'draft', steps: 1, draftChanged: true }])
})

test('should refuse a stale draft and give the one that is there', async () => {
  const id = await create('Stale', drawScript({ id: 'stale' }))
  const theirs = drawScript({ id: 'stale', phrase: 'Theirs' })
  const answers = await Promise.all([ask('PUT', `/scripts/${id}/draft`, { revision: 1, bpmn: theirs }), ask('PUT', `/scripts/${id}/draft`, { revision: 1, bpmn: theirs })])
  const refused = answers.find((answer) => answer.status === 409)!
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
  expect(refused.body).toMatchObject({ type: 'urn:souffleur:problem:draft-changed', revision: 2, current: { revision: 2, bpmn: theirs } })
})

test('should answer a repeated key with the first answer', async () => {
  const key = { 'idempotency-key': 'one-click' }
  const [first, second] = await Promise.all([ask('POST', '/scripts', { name: 'Once' }, key), ask('POST', '/scripts', { name: 'Once' }, key)])
  expect(first.body).toEqual(second.body)
  expect((await ask('GET', '/scripts?search=once')).body.items).toHaveLength(1)
  expect(problemOf(await ask('POST', '/scripts', { name: 'Other' }, key))).toBe('idempotency-key-reused')
})

test.each([
  ['an unknown script', 'GET', '/scripts/nobody/draft', undefined, 404, 'script-not-found'],
  ['an id that is no text', 'GET', '/scripts/a%00b/draft', undefined, 404, 'script-not-found'],
  ['an unknown version', 'GET', '/scripts/here/versions/99999999999', undefined, 404, 'version-not-found'],
  ['a version that is no number', 'GET', '/scripts/here/versions/last', undefined, 404, 'version-not-found'],
  ['a wrong method', 'DELETE', '/scripts/here/draft', undefined, 405, 'method-not-allowed'],
  ['a member nobody knows', 'POST', '/scripts', { name: 'x', extra: 1 }, 400, 'invalid-body'],
  ['a name that is no text', 'POST', '/scripts', { name: { a: 1 } }, 400, 'invalid-body'],
  ['a NUL', 'POST', '/scripts', { name: 'a\0b' }, 400, 'invalid-body'],
  ['no body', 'POST', '/scripts', undefined, 400, 'invalid-body'],
  ['what is no JSON', 'POST', '/scripts', '{"name": ', 400, 'invalid-json'],
  ['a drawing that is broken', 'PUT', '/scripts/here/draft', { revision: 1, bpmn: '<a' }, 422, 'drawing-unreadable'],
  ['a revision beyond all numbers', 'PUT', '/scripts/here/draft', { revision: 1e15, bpmn: drawScript({ id: 'here' }) }, 409, 'draft-changed'],
  ['a body beyond the limit', 'POST', '/scripts', { name: 'x', bpmn: 'x'.repeat(10 * 1024 * 1024) }, 413, 'body-too-large'],
] as const)('should refuse %s with a problem and change nothing', async (_what, method, path, body, status, problem) => {
  if ((await ask('GET', '/scripts/here/draft')).status === 404) await create('Here', drawScript({ id: 'here' }))
  const before = (await ask('GET', '/scripts')).body
  const answer = await ask(method, path, body)
  expect([answer.status, problemOf(answer)]).toEqual([status, problem])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect((await ask('GET', '/scripts')).body).toEqual(before)
})

test('should name the methods that an address takes', async () => {
  expect((await ask('PATCH', '/scripts')).headers.get('allow')).toBe('GET, POST')
})

test('should refuse a body that is not encoded as it says', async () => {
  expect(problemOf(await ask('POST', '/scripts', { name: 'x' }, { 'content-encoding': 'gzip' }))).toBe('invalid-body')
})

test('should refuse a body that is not JSON by its type', async () => {
  expect(problemOf(await ask('POST', '/scripts', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }))).toBe('unsupported-media-type')
})
