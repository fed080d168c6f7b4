import { status, type Metadata } from '@grpc/grpc-js'
import { afterEach, describe, expect, it } from 'vitest'
import { accessTokens } from '../../src/client/wire/access-tokens.ts'
import { createWireEngineClient, type WireOptions } from '../../src/client/wire/wire-engine-client.ts'
import { type AuthorizationServer, startAuthorizationServer } from './authorization-server.ts'
import { playGateway, type PlayGateway } from './play-gateway.ts'
import { selfSigned } from '../../../test/product/self-signed.ts'

const topology = { brokers: [], clusterSize: 1, partitionsCount: 1, replicationFactor: 1, gatewayVersion: '8.5.8' }
const secured = selfSigned()
const stops: (() => unknown)[] = []
afterEach(async () => { for (const stop of stops.splice(0)) await stop() })

async function gateway(parts: Parameters<typeof playGateway>[0], options: Parameters<typeof playGateway>[1] = {}): Promise<PlayGateway> {
  const played = await playGateway(parts, options)
  stops.unshift(played.stop)
  return played
}

async function authorizationServer(options: Parameters<typeof startAuthorizationServer>[0] = {}): Promise<AuthorizationServer> {
  const server = await startAuthorizationServer(options)
  stops.unshift(server.stop)
  return server
}

function connect({ port }: PlayGateway, options: WireOptions) {
  const client = createWireEngineClient(`localhost:${port}`, options)
  stops.unshift(() => client.close())
  return client
}

const known = ({ tokenUrl }: { tokenUrl: string }) => ({ tokenUrl, clientId: 'souffleur', clientSecret: 'whisper', audience: 'zeebe-api' })
const letsIn = ({ valid }: AuthorizationServer) => (_request: object, _tries: number, metadata: Metadata) => valid.has(bearer(metadata)) ? topology : { code: status.UNAUTHENTICATED, details: 'Invalid bearer token' }
const bearer = (metadata: Metadata) => String(metadata.get('authorization')[0]).replace('Bearer ', '')

describe('a client of a cluster behind TLS', () => {
  it('should trust the authorities that it is given', async () => {
    const client = connect(await gateway({ Topology: () => topology }, { secured }), { tls: { authorities: secured.certificate } })
    expect(await client.topology()).toMatchObject({ gatewayVersion: '8.5.8' })
  })

  it('should refuse a stranger', async () => {
    const client = connect(await gateway({ Topology: () => topology }, { secured }), { tls: {} })
    await expect(client.topology()).rejects.toMatchObject({ status: 'UNAVAILABLE', message: expect.stringMatching(/self.signed certificate/i) })
  })
})

describe('a client of a cluster that asks for tokens', () => {
  it('should ask for one token, whatever calls it makes at once', async () => {
    const server = await authorizationServer()
    const client = connect(await gateway({ Topology: letsIn(server) }), { credentials: known(server) })
    await Promise.all(Array.from({ length: 20 }, () => client.topology()))
    expect(server.asked).toEqual([{ grant_type: 'client_credentials', client_id: 'souffleur', client_secret: 'whisper', audience: 'zeebe-api' }])
  })

  it('should carry its token through TLS, from an authorization server with a certificate of the house', async () => {
    const server = await authorizationServer({ secured })
    const client = connect(await gateway({ Topology: letsIn(server) }, { secured }), { tls: { authorities: secured.certificate }, credentials: { ...known(server), authorities: secured.certificate } })
    expect(await client.topology()).toMatchObject({ clusterSize: 1 })
  })

  it('should ask anew where the cluster no longer takes its token', async () => {
    const server = await authorizationServer()
    const client = connect(await gateway({ Topology: letsIn(server) }), { credentials: known(server) })
    await client.topology()
    server.valid.clear()
    expect(await client.topology()).toMatchObject({ clusterSize: 1 })
    expect(server.asked).toHaveLength(2)
  })

  it('should open its job streams with a token too', async () => {
    const server = await authorizationServer()
    const played = await gateway({})
    connect(played, { credentials: known(server) }).streamActivatedJobs({ type: 'work', worker: 'w', timeout: 1000 }, () => undefined)
    await expect.poll(() => [...played.streams].map((stream) => bearer(stream.metadata))).toEqual(['token-1'])
  })

  it('should say what to look at where it is never let in', async () => {
    const server = await authorizationServer()
    const client = connect(await gateway({ Topology: () => ({ code: status.PERMISSION_DENIED, details: 'no' }) }), { credentials: known(server) })
    await expect(client.topology()).rejects.toMatchObject({ status: 'UNAVAILABLE', message: expect.stringContaining('Check client id, secret and audience') })
  })

  it.each([
    ['is not there', { tokenUrl: 'http://127.0.0.1:1/token' }, /does not answer/],
    ['refuses', { clientSecret: 'shout' }, /answered 401. Are client id, secret and audience right/],
  ])('should name the authorization server that %s', async (_what, wrong, message) => {
    const server = await authorizationServer()
    const client = connect(await gateway({ Topology: letsIn(server) }), { credentials: { ...known(server), ...wrong } })
    await expect(client.topology()).rejects.toMatchObject({ status: 'UNAVAILABLE', message: expect.stringMatching(message) })
  })
})

describe('tokens', () => {
  it('should be renewed shortly before they end', async () => {
    const server = await authorizationServer({ validity: 60 })
    let now = 0
    const tokens = accessTokens(known(server), () => now)
    const [first, still] = [await tokens.get(), (now = 29_999, await tokens.get())]
    now = 30_000
    expect([first, still, await tokens.get()]).toEqual(['token-1', 'token-1', 'token-2'])
  })

  it('should not be asked for in a row where they are refused', async () => {
    const server = await authorizationServer()
    let now = 0
    const tokens = accessTokens({ ...known(server), clientSecret: 'shout' }, () => now)
    const ask = () => tokens.get().catch(() => 'refused')
    expect([await ask(), await ask()]).toEqual(['refused', 'refused'])
    expect(server.asked).toHaveLength(1)
    now = 1_000
    await ask()
    expect(server.asked).toHaveLength(2)
  })
})
