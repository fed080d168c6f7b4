import { afterAll, beforeAll } from 'vitest'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
import { describeEngineClient } from './describe-engine-client.ts'

describeEngineClient('the engine in memory', () => startEngine({ store: createMemoryStore() }))

// Memory for a handful of rows: nearly every command has to load what it needs.
describeEngineClient('the engine that pages all the time', () => startEngine({ store: createMemoryStore(), limits: { units: 1, rows: 1, groupPage: 2 } }))

// Every command gives way after each thing it does, with loads and commits of others between.
describeEngineClient('the engine that works in the smallest slices', () => startEngine({ store: createMemoryStore(), limits: { units: 1, rows: 1, groupPage: 2, sliceTime: -1 } }))

let database: ScratchDatabase
beforeAll(async () => { database = await startScratchDatabase() })
afterAll(() => database.stop())

describeEngineClient('the engine on Postgres', async () => startEngine({ connectionString: await database.newDatabase() }))
