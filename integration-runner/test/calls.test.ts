import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerJson, cutConnection, inTurn, neverAnswer } from './support/outside-system.ts'
import { startRunnerUnderTest, type RunnerUnderTest } from './support/runner-under-test.ts'

let under: RunnerUnderTest
beforeAll(async () => { under = await startRunnerUnderTest() })
afterAll(() => under.stop())
beforeEach(async () => {
  under.outside.received.length = 0
  await under.restart()
})

const unavailable = (message: string | RegExp) => ({ kind: 'error', code: 'unavailable', message: typeof message === 'string' ? message : expect.stringMatching(message) })

test('should fill in path, query and body, and map the answer', async () => {
  under.outside.behave(answerJson({ items: [{ sum: 10 }, { sum: 32 }] }))
  const id = under.shelf.put({
    id: 'mapped',
    repeatable: true,
    parameters: [{ name: 'contract', type: 'string', required: true }, { name: 'days', type: 'number', default: 5 }],
    request: { method: 'POST', path: '/accounts/{{ contract }}/bills', query: { phone: '{{ "+7" + contract }}', none: '{{ null }}' }, body: '={days: days, who: contract}' },
    response: { result: '={total: sum(body.items.sum), status: status, for: contract}' },
  })
  expect(await under.attempt(id, { contract: 'a/b ?', days: '7', secret: 1 })).toMatchObject({ kind: 'result', value: { total: 42, status: 200, for: 'a/b ?' }, from: 'system' })
  expect(under.outside.received[0]).toMatchObject({ method: 'POST', url: '/api/accounts/a%2Fb%20%3F/bills?phone=%2B7a%2Fb+%3F&none=', headers: { 'content-type': 'application/json', 'idempotency-key': expect.stringMatching(/^try-/) } })
  expect(JSON.parse(under.outside.received[0]!.body)).toEqual({ days: 7, who: 'a/b ?' })
})

test('should take text as text and nothing as null', async () => {
  under.outside.behave((_request, response) => { response.writeHead(200, { 'content-type': 'text/plain' }).end('plain') })
  const id = under.shelf.put({ id: 'text' })
  expect((await under.attempt(id, { id: '1' })).value).toBe('plain')
  under.outside.behave((_request, response) => { response.writeHead(204).end() })
  expect((await under.attempt(id, { id: '1' })).value).toBeNull()
})

test('should throw the errors that the function names, first match first', async () => {
  const id = under.shelf.put({ id: 'named', errors: [{ when: '=status = 404 and body.reason = "gone"', code: 'gone', message: 'It is gone.' }, { when: 'status = 404', code: 'not-found' }] })
  under.outside.behave(answerJson({ reason: 'gone' }, 404))
  expect(await under.attempt(id, { id: '1' })).toMatchObject({ kind: 'error', code: 'gone', message: 'It is gone.' })
  under.outside.behave(answerJson({}, 404))
  expect(await under.attempt(id, { id: '1' })).toMatchObject({ kind: 'error', code: 'not-found' })
  under.outside.behave(answerJson({}, 403))
  expect(await under.attempt(id, { id: '1' })).toMatchObject(unavailable('"outside" refused the call with status 403, for which "named" names no error.'))
})

test.each([
  ['answers too late', neverAnswer, /did not answer in time/],
  ['cuts the connection', cutConnection, /cut the connection/],
  ['fails', answerJson({}, 500), /failed with status 500/],
  ['redirects', (_request: unknown, response: any) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(), /redirect to http:\/\/127.0.0.1:1\/, which is never followed/],
  ['answers without end', (_request: unknown, response: any) => response.end(Buffer.alloc(2 * 1024 * 1024)), /more than 1048576 bytes/],
  ['calls nonsense JSON', (_request: unknown, response: any) => response.writeHead(200, { 'content-type': 'application/json' }).end('{'), /calls itself JSON/],
])('should be unavailable where the system %s', async (what, behavior, sentence) => {
  under.outside.behave(behavior)
  const id = under.shelf.put({ id: `bad-${what.replaceAll(' ', '-').toLowerCase()}`, policy: { timeoutMs: behavior === neverAnswer ? 50 : 30_000, retries: 0 } })
  expect(await under.attempt(id, { id: '1' })).toMatchObject(unavailable(sentence))
})

test('should be unavailable where nothing listens', async () => {
  await under.restart({ nowhere: { baseUrl: 'http://127.0.0.1:1' } })
  const id = under.shelf.put({ id: 'nowhere', system: 'nowhere' })
  expect(await under.attempt(id, { id: '1' })).toMatchObject(unavailable('"nowhere" is unavailable: it takes no connections.'))
})

test('should try again what may be repeated', async () => {
  under.outside.behave(inTurn(answerJson({}, 503), cutConnection, answerJson({ at: 'last' })))
  const id = under.shelf.put({ id: 'patient', policy: { retries: 2 } })
  expect((await under.attempt(id, { id: '1' })).value).toEqual({ at: 'last' })
  expect(under.outside.received).toHaveLength(3)
})

test('should not repeat what changes something', async () => {
  under.outside.behave(cutConnection)
  const id = under.shelf.put({ id: 'order', repeatable: false, request: { method: 'POST', path: '/orders' }, policy: { retries: 5 } })
  expect(await under.ask('POST', `/functions/${id}/try`, { arguments: { id: '1' } })).toMatchObject({ status: 409, body: { type: 'urn:souffleur:problem:confirmation-needed' } })
  expect(await under.attempt(id, { id: '1' }, { confirm: true })).toMatchObject(unavailable(/cut/))
  expect(under.outside.received).toHaveLength(1)
})

test('should spare a system that fails again and again', async () => {
  under.outside.behave(answerJson({}, 500))
  const id = under.shelf.put({ id: 'failing', policy: { retries: 0 } })
  for (let call = 0; call < 5; call++) await under.attempt(id, { id: String(call) })
  expect(await under.attempt(id, { id: 'next' })).toMatchObject(unavailable(/failed too often/))
  expect(under.outside.received).toHaveLength(5)
  const { body } = await under.ask('GET', '/functions-health')
  expect(body.systems).toMatchObject([{ id: 'outside', breaker: 'open', executing: 0, waiting: 0 }])
  expect(body.functions).toMatchObject([{ id: 'failing', version: 1, calls: 6, unavailable: 6, lastProblem: { message: expect.stringMatching(/failed too often/) } }])
})

test('should let only so many calls at a system', async () => {
  await under.restart({ narrow: { baseUrl: under.outside.baseUrl, concurrency: 1, queue: 1 } })
  const waiting: (() => void)[] = []
  const arrived = Promise.withResolvers<void>()
  under.outside.behave((_request, response) => {
    waiting.push(() => response.end())
    arrived.resolve()
  })
  const id = under.shelf.put({ id: 'narrow', system: 'narrow', policy: { retries: 0 } })
  const first = under.attempt(id, { id: '1' })
  await arrived.promise
  const others = [under.attempt(id, { id: '2' }), under.attempt(id, { id: '3' })]
  expect(await Promise.race(others)).toMatchObject(unavailable(/too many calls wait/))
  under.outside.behave(answerJson({}))
  waiting.forEach((go) => go())
  const kinds = (await Promise.all([first, ...others])).map((outcome) => outcome.kind)
  expect(kinds.toSorted()).toEqual(['error', 'result', 'result'])
})

test.each([
  ['a parameter is missing', {}, {}, /"id" has no value/],
  ['a system is not configured', { system: 'unheard-of' }, { id: '1' }, /"unheard-of" is not configured/],
  ['the path is none', { request: { method: 'GET' as const, path: 'things' } }, { id: '1' }, /Begin it with/],
  ['an expression does not parse', { response: { result: '=body..' } }, { id: '1' }, /result of the response is no FEEL/],
  ['the cache key is no parameter', { policy: { cache: { ttlSeconds: 5, key: ['other'] } } }, { id: '1' }, /"other", which is no parameter/],
])('should say what to correct where %s', async (what, definition, given, sentence) => {
  under.outside.behave(answerJson({}))
  const id = under.shelf.put({ id: `fault-${what.replaceAll(' ', '-')}`, ...definition })
  expect(await under.attempt(id, given)).toMatchObject({ kind: 'fault', message: expect.stringMatching(sentence) })
})

test('should stay below the address of the system whatever a value holds', async () => {
  under.outside.behave(answerJson({}))
  const id = under.shelf.put({ id: 'escape' })
  expect(await under.attempt(id, { id: '..' })).toMatchObject(unavailable(/leads out of/))
  await under.attempt(id, { id: '../../admin' })
  expect(under.outside.received.map((one) => one.url)).toEqual(['/api/things/..%2F..%2Fadmin'])
})

test('should refuse a trial of what is not there, and a body that is none', async () => {
  expect(await under.ask('POST', '/functions/nobody/try', { arguments: {} })).toMatchObject({ status: 404, body: { type: 'urn:souffleur:problem:function-not-found' } })
  expect(await under.ask('POST', '/functions/nobody/try', { arguments: [] })).toMatchObject({ status: 400, body: { type: 'urn:souffleur:problem:invalid-body' } })
  expect(await under.ask('GET', '/functions/nobody/try')).toMatchObject({ status: 405 })
})
