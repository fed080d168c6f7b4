import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { describeProjections } from './describe-projections.ts'

describeProjections('projections of the embedded log, in memory', () => startEngine({ store: createMemoryStore() }))

describeProjections('projections of the embedded log, in Postgres', async (database) => startEngine({ connectionString: await database.newDatabase() }))
