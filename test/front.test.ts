import { once } from 'node:events'
import { request as ask, type RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { Admission } from '@souffleur/bot-api/front'
import { afterEach, describe, expect, it } from 'vitest'
import type { CallDesk } from '../house/front/call-line.ts'
import { Front } from '../house/front/front.ts'
import { freePorts } from './product/free-ports.ts'

const open: Front[] = []

afterEach(async () => {
  for (const front of open.splice(0)) await front.stop()
})

interface Given { listener?: RequestListener; desk?: Partial<CallDesk>; limits?: { calls: number; starts: number } }

async function listen(): Promise<{ url: string; front: Front }> {
  const port = (await freePorts(1))[0]!
  const front = await Front.listen({ host: '127.0.0.1', port, beside: false })
  open.push(front)
  return { url: `http://127.0.0.1:${port}`, front }
}

async function openFront(given: Given = {}): Promise<{ url: string; front: Front; admission: Admission }> {
  const { url, front } = await listen()
  return { url, front, admission: await serve(front, given) }
}

async function serve(front: Front, { listener = echo, desk = {}, limits = { calls: 4, starts: 3 } }: Given): Promise<Admission> {
  const admission = new Admission({ limits })
  const answer: CallDesk['answer'] = async (call) => ({ status: 200, type: 'application/json', body: JSON.stringify(call) })
  await front.serve({ listener, calls: { desk: { answer, refused: () => undefined, ...desk }, admission: admission.shared, headers: new Map([['X-House', 'ours']]) } })
  return admission
}

/** Answers with what it was asked. */
const echo: RequestListener = (request, response) => void text(request).then((body) => response.setHeader('Set-Cookie', ['a=1', 'b=2']).end(`${request.method} ${request.url} ${body}`))

const post = (url: string, body: object, headers = {}) => fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })

describe('the front thread', () => {
  it('should let who comes early wait until the product is open', async () => {
    const { url, front } = await listen()
    const early = fetch(`${url}/page`)
    await serve(front, {})
    expect(await (await early).text()).toBe('GET /page ')
  })

  it('should bring calls to the desk, with their keys, and the headers of every answer', async () => {
    const { url } = await openFront()
    const answer = await post(`${url}/api/v1/sessions/abc/input`, { value: 'да' }, { 'Idempotency-Key': 'k', traceparent: '00-1-2-01' })
    expect(answer.headers.get('x-house')).toBe('ours')
    expect(await answer.json()).toEqual({ path: '/api/v1/sessions/abc/input', key: 'k', text: '{"value":"да"}', traceparent: '00-1-2-01' })
  })

  it.each([
    ['another address', '/api/v1/scripts', {}],
    ['another type', '/api/v1/sessions', { 'Content-Type': 'text/plain' }],
    ['a page of another origin', '/api/v1/sessions', { Origin: 'https://crm.example' }],
  ])('should leave %s to the listener', async (_name, path, headers) => {
    const { url } = await openFront()
    const answer = await post(`${url}${path}`, { a: 1 }, headers)
    expect(await answer.text()).toBe(`POST ${path} {"a":1}`)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  it('should pass on a body without a length, of any method', async () => {
    const { url } = await openFront()
    for (const method of ['POST', 'DELETE']) {
      const sent = ask(`${url}/upload`, { method, headers: { 'Transfer-Encoding': 'chunked' } })
      sent.write('one ')
      sent.end('two')
      const [answer] = await once(sent, 'response')
      expect(await text(answer)).toBe(`${method} /upload one two`)
    }
  })

  it('should pass on what is told bit by bit, and tell the listener when the reader is gone', async () => {
    const gone = Promise.withResolvers<void>()
    const { url } = await openFront({ listener: (_request, response) => {
      response.on('close', () => gone.resolve()).write('first')
    } })
    const reading = new AbortController()
    const answer = await fetch(`${url}/events`, { signal: reading.signal })
    const { value } = await answer.body!.getReader().read()
    expect(Buffer.from(value!).toString()).toBe('first')
    reading.abort()
    await gone.promise
  })

  it('should refuse calls that are too many by itself, and count them', async () => {
    const refused: string[] = []
    const { url, admission } = await openFront({ desk: { refused: (path) => void refused.push(path) }, limits: { calls: 2, starts: 1 } })
    admission.enter({ isStart: true })
    const start = await post(`${url}/api/v1/sessions`, {})
    expect([start.status, start.headers.get('retry-after'), (await start.json()).type]).toEqual([503, '1', 'urn:souffleur:problem:overloaded'])
    expect((await post(`${url}/api/v1/sessions/abc/input`, {})).status).toBe(200)
    admission.leave()
    expect((await post(`${url}/api/v1/sessions`, {})).status).toBe(200)
    expect(refused).toEqual(['/api/v1/sessions'])
  })

  it('should finish what is under way before it leaves, and pass later calls to the successor', async () => {
    const asked = Promise.withResolvers<void>()
    const { promise: answered, resolve: answerNow } = Promise.withResolvers<void>()
    const { url, front } = await openFront({ desk: { answer: async () => {
      asked.resolve()
      await answered
      return { status: 200, type: 'text/plain', body: 'of the first' }
    } } })
    const underway = post(`${url}/api/v1/sessions`, {})
    await asked.promise
    const next = await Front.listen({ host: '127.0.0.1', port: Number(new URL(url).port), beside: true })
    open.unshift(next)
    const leaving = front.leave(true)
    answerNow()
    expect(await (await underway).text()).toBe('of the first')
    await leaving
    await serve(next, { desk: { answer: async () => ({ status: 200, type: 'text/plain', body: 'of the next' }) } })
    expect(await (await post(`${url}/api/v1/sessions`, {})).text()).toBe('of the next')
  })

  it('should say whose address it is not', async () => {
    const { url } = await openFront()
    const port = Number(new URL(url).port)
    await expect(Front.listen({ host: '127.0.0.1', port, beside: false })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
  })
})
