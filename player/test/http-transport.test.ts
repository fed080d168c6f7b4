import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SessionState } from '@souffleur/schemas'
import { createHttpTransport } from '../src/api/http-transport.ts'
import type { SessionTransportError } from '../src/api/session-transport-error.ts'
import type { SessionTransport } from '../src/api/session-transport.ts'
import { startFakeServer, type FakeServer } from './fake/start-fake-server.ts'

describe('createHttpTransport', () => {
  let server: FakeServer
  let transport: SessionTransport
  beforeAll(async () => {
    server = await startFakeServer('.', { answersAtOnce: true })
    transport = createHttpTransport({ api: `${server.origin}/api/v1`, token: async () => 'short-lived' })
  })
  afterAll(() => server.stop())

  const start = () => transport.start({ script: 'promised-payment' }, crypto.randomUUID())
  const failureOf = (call: Promise<unknown>) => call.then(() => 'none', (error: unknown) => (error as SessionTransportError).failure)

  it('should walk with states, and be answered the same for the same key', async () => {
    const first = await start()
    const input = { stepVisit: first.stepVisit!, kind: 'choice' as const, value: 'proxy' }
    const next = await transport.input(first.session, input, 'key-1')
    expect(next.step?.elementId).toBe('goodbye')
    expect(await transport.input(first.session, input, 'key-1')).toEqual(next)
  })

  it('should tell a conflict with the state as it stands', async () => {
    const { session } = await start()
    const error = await transport.input(session, { stepVisit: 'visit-0', kind: 'continue' }, 'key-2').catch((cause: unknown) => cause)
    expect(error).toMatchObject({ failure: 'conflict', state: { session } })
  })

  it('should tell a session that is not there from a server that is not', async () => {
    expect(await failureOf(transport.resume('nobody'))).toBe('notFound')
    expect(await failureOf(createHttpTransport({ api: 'http://127.0.0.1:9/api/v1' }).resume('s'))).toBe('unreachable')
  })

  it('should follow a session through a server that dies and comes back', async () => {
    const first = await start()
    const session = server.sessions.get(first.session)!
    const states: SessionState[] = []
    const connections: string[] = []
    const close = transport.follow(first.session, { cursor: first.revision, onState: (state) => void states.push(state), onConnection: (connection) => void connections.push(connection) })

    await expect.poll(() => connections).toEqual(['online'])
    session.note('while connected')
    await expect.poll(() => states.length).toBe(1)
    await server.kill()
    session.note('while away')
    await expect.poll(() => connections.at(-1)).toBe('reconnecting')
    await server.restart()
    await expect.poll(() => states.at(-1)?.notes.map(({ text }) => text)).toEqual(['while connected', 'while away'])
    await expect.poll(() => connections.at(-1)).toBe('online')
    close()
  })
})
