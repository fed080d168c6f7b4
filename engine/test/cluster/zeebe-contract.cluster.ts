import { inject } from 'vitest'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { describeEngineClient } from '../contract/describe-engine-client.ts'
import { describeGateway } from '../contract/describe-gateway.ts'

describeEngineClient('a real Zeebe', async () => {
  const client = createWireEngineClient(inject('zeebe'))
  return { client, stop: async () => client.close() }
})

describeGateway('a real Zeebe', async () => ({ address: inject('zeebe'), stop: async () => {} }))
