import { status } from '@grpc/grpc-js'
import { afterEach, describe, expect, it } from 'vitest'
import type { EngineClient } from '../../src/client/engine-client.ts'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { playGateway, type PlayGateway } from './play-gateway.ts'

const stops: (() => unknown)[] = []
afterEach(async () => { for (const stop of stops.splice(0)) await stop() })

/** The first call of the name fails with the status, further ones are answered. */
async function failingOnce(method: string, code: status, details = 'Connection dropped') {
  const played = await playGateway({ [method]: (_request, tries) => tries === 1 ? { code, details } : {} })
  return connect(played)
}

function connect(played: PlayGateway) {
  const client = createWireEngineClient(`127.0.0.1:${played.port}`)
  stops.unshift(() => client.close(), played.stop)
  return { client, count: played.count, played }
}

type Asking = [method: string, ask: (client: EngineClient) => Promise<unknown>]
const key = '2251799813685249'
const harmless: Asking[] = [
  ['Topology', (client) => client.topology()],
  ['CompleteJob', (client) => client.completeJob({ jobKey: key })],
  ['ThrowError', (client) => client.throwError({ jobKey: key, errorCode: 'e' })],
  ['CancelProcessInstance', (client) => client.cancelProcessInstance({ processInstanceKey: key })],
  ['UpdateJobTimeout', (client) => client.updateJobTimeout({ jobKey: key, timeout: 1 })],
  ['PublishMessage', (client) => client.publishMessage({ name: 'm', correlationKey: 'c', messageId: 'once' })],
]
const harmful: Asking[] = [
  ['CreateProcessInstance', (client) => client.createProcessInstance({ processDefinitionKey: key })],
  ['ModifyProcessInstance', (client) => client.modifyProcessInstance({ processInstanceKey: key })],
  ['SetVariables', (client) => client.setVariables({ elementInstanceKey: key, variables: {} })],
  ['FailJob', (client) => client.failJob({ jobKey: key, retries: 1 })],
  ['BroadcastSignal', (client) => client.broadcastSignal({ signalName: 's' })],
  ['PublishMessage', (client) => client.publishMessage({ name: 'm', correlationKey: 'c' })],
]

describe('a call whose answer was lost', () => {
  it.each(harmless)('should be sent again where a second run changes nothing: %s', async (method, ask) => {
    const { client, count } = await failingOnce(method, status.UNAVAILABLE)
    await ask(client)
    expect(count(method)).toBe(2)
  })

  it.each(harmful)('should not be sent again where it might have been carried out: %s', async (method, ask) => {
    const { client, count } = await failingOnce(method, status.UNAVAILABLE)
    await expect(ask(client)).rejects.toMatchObject({ status: 'UNAVAILABLE' })
    expect(count(method)).toBe(1)
  })
})

describe('a call that was refused', () => {
  it.each([
    ['for back-pressure', status.RESOURCE_EXHAUSTED, 'RESOURCE_EXHAUSTED'],
    ['for a time-out', status.DEADLINE_EXCEEDED, 'DEADLINE_EXCEEDED'],
    ['for good', status.NOT_FOUND, 'NOT_FOUND'],
  ])('should be passed on at once %s', async (_why, code, name) => {
    const { client, count } = await failingOnce('CompleteJob', code)
    await expect(client.completeJob({ jobKey: key })).rejects.toMatchObject({ status: name })
    expect(count('CompleteJob')).toBe(1)
  })
})

describe('a gateway that is away', () => {
  it('should get any call that never left, once it is back', async () => {
    const gone = await playGateway({})
    const { client } = connect(gone)
    await gone.stop()
    const creating = client.createProcessInstance({ processDefinitionKey: key })
    const back = await playGateway({ CreateProcessInstance: () => ({ processInstanceKey: '7' }) }, { port: gone.port })
    stops.push(back.stop)
    expect(await creating).toMatchObject({ processInstanceKey: '7' })
    expect(back.count('CreateProcessInstance')).toBe(1)
  })

  it('should have its job streams again, and say so', async () => {
    const gone = await playGateway({})
    const { client } = connect(gone)
    const heard: string[] = []
    client.streamActivatedJobs({ type: 'work', worker: 'w', timeout: 1000 }, ({ key: job }) => heard.push(job), () => heard.push('reopened'))
    await expect.poll(() => gone.streams.size).toBe(1)
    await gone.stop()
    const back = await playGateway({}, { port: gone.port })
    stops.push(back.stop)
    await expect.poll(() => back.streams.size, { timeout: 10_000 }).toBe(1)
    for (const stream of back.streams) stream.write({ key: '5', customHeaders: '{}', variables: '{}' })
    await expect.poll(() => heard).toEqual(['reopened', '5'])
  })
})
