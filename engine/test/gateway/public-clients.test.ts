import type { EngineClient } from '../../src/client/engine-client.ts'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeEngineClient, type Lacks } from '../contract/describe-engine-client.ts'
import { lacksNewerVersions } from '../contract/newer-versions.ts'
import { lacksUserTasks } from '../contract/user-tasks.ts'
import { camundaSdkClient, camundaSdkLacks } from './camunda-sdk-client.ts'
import { zeebeNodeClient, zeebeNodeLacks } from './zeebe-node-client.ts'

const clients: { name: string; connect: (address: string) => { client: EngineClient; close(): Promise<unknown> }; lacks: Lacks }[] = [
  { name: 'zeebe-node on our gateway', connect: zeebeNodeClient, lacks: zeebeNodeLacks },
  { name: '@camunda8/sdk on our gateway', connect: camundaSdkClient, lacks: camundaSdkLacks },
]

for (const { name, connect, lacks } of clients) {
  describeEngineClient(name, async () => {
    const engine = await startEngine({ store: createMemoryStore(), gateway: { host: '127.0.0.1', port: 0 } })
    const { client, close } = connect(`127.0.0.1:${engine.gatewayPort}`)
    const stop = async (): Promise<void> => {
      await close()
      await engine.stop()
    }
    return { client, stop }
  }, { ...lacks, ...lacksNewerVersions('the client sends no results of jobs'), ...lacksUserTasks('the client knows native user tasks over REST only') })
}
