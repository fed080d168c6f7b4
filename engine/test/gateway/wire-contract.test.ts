import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeGateway } from '../contract/describe-gateway.ts'

describeGateway('our gateway', async () => {
  const engine = await startEngine({ store: createMemoryStore(), gateway: { host: '127.0.0.1', port: 0 } })
  return { address: `127.0.0.1:${engine.gatewayPort}`, stop: engine.stop }
})
