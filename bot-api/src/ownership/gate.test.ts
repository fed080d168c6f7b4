import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { Forwarder } from './forwarder.ts'
import { Gate } from './gate.ts'
import type { Ownership } from './ownership.ts'
import { shardOf } from './shard-of.ts'
import { Underway } from './underway.ts'

/** Where a request goes at a copy that walks `here`. */
function pass(method: string, url: string, { here = [] as number[], key }: { here?: number[]; key?: string } = {}): string {
  let came = 'nowhere'
  const ownership = { placeOf: (shard: number) => (here.includes(shard) ? 'here' : undefined), shardHere: () => here[0] } as unknown as Ownership
  const forwarder = { forward: async (_request: unknown, _response: unknown, shard: number) => { came = `to ${shard}` } } as unknown as Forwarder
  const gate = new Gate({ ownership, underway: new Underway(), forwarder })
  const request = { method, url, headers: key === undefined ? {} : { 'idempotency-key': key } } as unknown as IncomingMessage
  gate.pass(request, new EventEmitter() as ServerResponse, { letIn: () => { came = 'in' }, fail: () => undefined })
  return came
}

/** The same for a call. */
async function call(path: string, { here = [] as number[], key }: { here?: number[]; key?: string } = {}): Promise<string> {
  const text = (body: string) => ({ status: 200, type: 'text/plain', body })
  const ownership = { placeOf: (shard: number) => (here.includes(shard) ? 'here' : undefined), shardHere: () => here[0] } as unknown as Ownership
  const forwarder = { answer: async (_call: unknown, shard: number) => text(`to ${shard}`) } as unknown as Forwarder
  const underway = new Underway()
  const { body } = await new Gate({ ownership, underway, forwarder }).answer({ path, key, text: '', traceparent: undefined }, async () => text('in'))
  await underway.idle(here, Infinity)
  return body
}

const own = shardOf('session-1')

describe('the gate', () => {
  it.each(['/api/v1/sessions/session-1', '/api/v1/sessions/session-1/input', '/api/v1/sessions/session-1/events?cursor=1', '/api/v1/sessions/session%2D1/notes/'])('should know the session of %s', (url) => {
    expect(pass('POST', url)).toBe(`to ${own}`)
    expect(pass('POST', url, { here: [own] })).toBe('in')
  })

  it.each(['/api/v1/sessions', '/api/v1/sessions?status=open', '/api/v1/scripts/session-1', '/api/docs'])('should let anybody answer %s', (url) => {
    expect(pass('GET', url)).toBe('in')
  })

  it('should bring calls where requests go', async () => {
    expect(await call('/api/v1/sessions/session-1/input')).toBe(`to ${own}`)
    expect(await call('/api/v1/sessions/session-1/input', { here: [own] })).toBe('in')
    expect(await call('/api/v1/sessions', { key: 'k' })).toBe(`to ${shardOf('start k')}`)
    expect(await call('/api/v1/sessions', { here: [7] })).toBe('in')
  })

  it('should bring a start with a key to where its first try went, and begin any other here', () => {
    expect(pass('POST', '/api/v1/sessions', { key: 'k' })).toBe(`to ${shardOf('start k')}`)
    expect(pass('POST', '/api/v1/sessions', { here: [7] })).toBe('in')
  })
})
