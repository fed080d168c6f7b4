import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { userTaskRoutes } from '../../src/gateway/rest/user-task-routes.ts'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeEngineClient } from '../contract/describe-engine-client.ts'

describeEngineClient('the gateway over the wire', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  const gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
  const rest = createServer(express().use(userTaskRoutes(engine.client))).listen(0, '127.0.0.1')
  await once(rest, 'listening')
  const client = createWireEngineClient(`127.0.0.1:${gateway.port}`, { restAddress: `http://127.0.0.1:${(rest.address() as AddressInfo).port}` })
  return {
    client,
    records: engine.records,
    async stop() {
      client.close()
      rest.close()
      rest.closeAllConnections()
      await gateway.stop()
      await engine.stop()
    },
  }
})
