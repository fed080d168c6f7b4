import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { startGateway } from '../../src/gateway/start-gateway.ts'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeEngineClient } from '../contract/describe-engine-client.ts'

describeEngineClient('the gateway over the wire', async () => {
  const engine = await startEngine({ store: createMemoryStore() })
  const gateway = await startGateway({ client: engine.client, host: '127.0.0.1', port: 0 })
  const client = createWireEngineClient(`127.0.0.1:${gateway.port}`)
  return {
    client,
    async stop() {
      client.close()
      await gateway.stop()
      await engine.stop()
    },
  }
})
