import { afterAll, beforeAll } from 'vitest'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
import { describeEngineClient } from './describe-engine-client.ts'

const partitions = 3

const lacks = {
  'should come oldest first, not more than asked': 'jobs come oldest first from each partition, and the partitions take turns',
  'should refuse to delete a process that still runs': 'the first partition does not see instances of the others; they keep the version',
}

describeEngineClient('the engine with three partitions in memory', () => startEngine({ store: createMemoryStore(), partitions }), lacks)

describeEngineClient('the engine with three partitions that page all the time', () => startEngine({ store: createMemoryStore(), partitions, limits: { units: 1, rows: 1, groupPage: 2 } }), lacks)

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() })
afterAll(() => database.stop())

describeEngineClient('the engine with three partitions on Postgres', async () => startEngine({ connectionString: await database.newDatabase(), partitions }), lacks)
