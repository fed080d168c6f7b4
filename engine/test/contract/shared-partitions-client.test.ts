import { afterAll, beforeAll } from 'vitest'
import { grpcPeers, startEngine, type Store } from '../../src/index.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
import { describeEngineClient, type StartedClient } from './describe-engine-client.ts'

const lacks = {
  'should come oldest first, not more than asked': 'jobs come oldest first from each partition, and the partitions take turns',
  'should refuse to delete a process that still runs': 'the first partition does not see instances of the others; they keep the version',
}

/** Two engines on one database, each of which leads a partition; the suite calls one of them. */
async function startTwo(place: { store: Store } | { connectionString: string }, called: 0 | 1): Promise<StartedClient> {
  const open = (...leads: number[]) => startEngine({ ...place, partitions: 2, sharing: { leads, peers: grpcPeers('127.0.0.1') } })
  const engines = [await open(1), await open(2)]
  const { client, records } = engines[called]!
  return { client, records, stop: async () => { for (const engine of engines) await engine.stop() } }
}

describeEngineClient('two engines in memory, called at the first', () => startTwo({ store: createMemoryStore() }, 0), lacks)

describeEngineClient('two engines in memory, called at the second', () => startTwo({ store: createMemoryStore() }, 1), lacks)

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() })
afterAll(() => database.stop())

describeEngineClient('two engines on Postgres, called at the second', async () => startTwo({ connectionString: await database.newDatabase() }, 1), lacks)
