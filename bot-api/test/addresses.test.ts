import type { SessionState } from '@souffleur/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Refusal } from './house/session-client.ts'
import { openHouse } from './house/open-house.ts'
import { useHouse } from './house/use-house.ts'

const used = useHouse(openHouse)

const context = { name: 'Anna', balance: -340 }
const begin = (over: object = {}) => used.client.start({ script: 'conversation', context, ...over })

describe('drafts and notes', () => {
  it('should keep half-typed fields until the step is answered', async () => {
    const details = (await used.client.choose(await begin(), 'yes')).body
    const put = await used.client.call('PUT', `/${details.session}/draft`, { body: { visit: details.stepVisit, values: { amount: '5' } } })
    expect(put.body.draft).toEqual({ visit: details.stepVisit, values: { amount: '5' } })
    expect((await used.client.read(details.session)).body.draft).toEqual(put.body.draft)
    expect(await used.client.call('PUT', `/${details.session}/draft`, { body: { visit: '1', values: {} } })).toMatchObject({ status: 409 })
  })

  it('should stamp notes with the step', async () => {
    const offer = await begin()
    expect((await used.client.call('POST', `/${offer.session}/notes`, { body: { text: 'In a hurry' } })).body.notes).toMatchObject([{ text: 'In a hurry', elementId: 'offer' }])
  })

  it('should store a note once for a key', async () => {
    const offer = await begin()
    const send = () => used.client.call('POST', `/${offer.session}/notes`, { body: { text: 'Twice' }, key: 'note' })
    expect(await send()).toEqual(await send())
    expect((await used.client.read(offer.session)).body.notes).toHaveLength(1)
  })
})

describe('the event stream', () => {
  it('should tell every change in order, and only what a reader has not seen', async () => {
    const offer = await begin()
    const events = used.client.follow(offer.session)
    const first = (await events.next()).value as SessionState
    expect(first.stepVisit).toBe(offer.stepVisit)
    await used.client.choose(offer, 'no')
    const revisions = [first.revision]
    for await (const state of events) {
      revisions.push(state.revision)
      if (state.step?.elementId === 'goodbye') break
    }
    expect(revisions).toEqual([...revisions].sort((one, other) => one - other))
    const later = used.client.follow(offer.session, revisions.at(-1))
    await used.client.call('POST', `/${offer.session}/notes`, { body: { text: 'x' } })
    expect(((await later.next()).value as SessionState).notes).toHaveLength(1)
    await later.return(undefined)
  })
})

describe('the list', () => {
  it('should count sessions for each script and page through them', async () => {
    const one = await begin({ clientRef: 'card-7' })
    await begin({ clientRef: 'card-7' })
    const page = await used.client.call<any>('GET', '?script=conversation&status=waiting&clientRef=card-7&limit=1')
    expect(page.body).toMatchObject({ items: [{ script: { id: 'conversation' }, status: 'waiting', clientRef: 'card-7' }], counters: { conversation: { now: expect.any(Number) } } })
    const rest = await used.client.call<any>('GET', `?clientRef=card-7&limit=1&before=${encodeURIComponent(page.body.next)}`)
    expect(rest.body.items).toMatchObject([{ session: one.session }])
    expect(rest.body.next).toBeUndefined()
  })
})

describe('bad input', () => {
  it.each([
    ['GET', '/nobody', undefined, 404, 'session-not-found'],
    ['POST', '/nobody/input', { stepVisit: '1', kind: 'continue' }, 404, 'session-not-found'],
    ['POST', '', '{"script":', 400, 'invalid-json'],
    ['POST', '', { script: 5 }, 400, 'invalid-body'],
    ['POST', '', { script: 'conversation', context: { text: 'a\0b' } }, 400, 'invalid-body'],
    ['POST', '', `{"script":"conversation","context":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`, 400, 'invalid-body'],
    ['POST', '', { script: 'conversation', context: { text: 'x'.repeat(300_000) } }, 413, 'body-too-large'],
    ['POST', '', '{"script":"conversation","context":{"__proto__":{"a":1}}}', 400, 'invalid-body'],
    ['PUT', '', undefined, 405, 'method-not-allowed'],
    ['GET', '?status=asleep', undefined, 400, 'invalid-body'],
  ])('should answer %s %s with a problem', async (method, path, body, status, name) => {
    const reply = await used.client.call<Refusal>(method, path, body === undefined ? {} : { body })
    expect(reply).toMatchObject({ status, body: { type: `urn:souffleur:problem:${name}`, detail: expect.stringMatching(/\.$/) } })
  })
})

describe('a script that goes round without a step', () => {
  const straight = { script: 'endless', context: { straight: true } }

  it('should say so, leave no session behind and give its key back', async () => {
    const key = crypto.randomUUID()
    const stuck = { status: 422, body: { type: 'urn:souffleur:problem:script-stuck' } }
    expect(await used.client.call('POST', '', { body: straight, key })).toMatchObject(stuck)
    expect(await used.client.call('POST', '', { body: straight, key })).toMatchObject(stuck)
    expect((await used.client.call<any>('GET', '?script=endless')).body.items).toEqual([])
  })

  it('should leave the session on the step before the circle', async () => {
    const go = await used.client.start({ script: 'endless', context: { straight: false } })
    expect(await used.client.input(go, { kind: 'continue' })).toMatchObject({ status: 422, body: { type: 'urn:souffleur:problem:script-stuck' } })
    expect((await used.client.call('GET', `/${go.session}`)).body).toMatchObject({ status: 'waiting', stepVisit: go.stepVisit })
  })
})

describe('anything at all', () => {
  it('should be answered with a state or a problem, never with a break', async () => {
    const offer = await begin()
    const path = fc.constantFrom('', `/${offer.session}/input`, `/${offer.session}/objections`, `/${offer.session}/back`, `/${offer.session}/notes`, '/x/input', '/%00', '/%ff')
    const kind = fc.constantFrom('choice', 'text', 'digits', 'form', 'noFittingAnswer', 'continue')
    const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }))
    const body = fc.oneof(value, fc.record({ stepVisit: fc.constantFrom(offer.stepVisit, '1', '\0'), kind, value, values: fc.dictionary(fc.string(), value) }), fc.record({ script: fc.constantFrom('conversation', '__proto__'), lang: fc.string({ minLength: 2, maxLength: 12 }), context: fc.dictionary(fc.string(), value) }))
    await fc.assert(fc.asyncProperty(path, body, async (to, sent) => {
      const { status, text } = await used.client.call('POST', to, { body: JSON.stringify(sent) })
      expect([status, status < 500 ? '' : `${JSON.stringify(sent)} → ${text}`]).toEqual([status, ''])
    }), { numRuns: 200 })
  })
})

describe('a user task that is no session\'s', () => {
  it('should be left to whoever works it, pushed or polled', async () => {
    const { client: engine } = used.house.engine
    const { processInstanceKey } = await engine.createProcessInstance({ bpmnProcessId: 'called' })
    const request = { type: 'io.camunda.zeebe:userTask', worker: 'other', timeout: 60_000 }
    const [job] = await engine.activateJobs({ ...request, maxJobsToActivate: 1, requestTimeout: 30_000 })
    expect(job).toMatchObject({ processInstanceKey, elementId: 'ask', retries: 1 })
    const { promise: next, resolve } = Promise.withResolvers<string>()
    const stream = engine.streamActivatedJobs(request, ({ elementId }) => resolve(elementId))
    await engine.completeJob({ jobKey: job!.key, variables: { customer: 'Bo' } })
    expect(await next).toBe('thank')
    stream.close()
  })
})

describe('the documents of the API', () => {
  it.each([['/api/openapi.json', 'application/json'], ['/api/docs', 'text/html'], ['/api/docs.css', 'text/css']])('should be served at %s', async (path, type) => {
    const response = await fetch(used.house.url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain(type)
  })
})
