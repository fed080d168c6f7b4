import { randomUUID } from 'node:crypto'
import knex, { type Knex } from 'knex'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { EngineClient } from '../../src/client/engine-client.ts'
import { cursorTable, rebuild, startProjection, type Projection } from '../../src/projections/index.ts'
import { processRuns } from '../../src/projections/reports/process-runs.ts'
import { readProcessReports } from '../../src/projections/reports/read-process-reports.ts'
import { reportsSchema } from '../../src/projections/reports/reports-schema.ts'
import type { RecordStream } from '../../src/runtime/record-stream.ts'
import { migrateSchema } from '../../src/store/postgres/migrate-schema.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'

/** An engine, and the stream of its records from somewhere. */
export interface Source { client: EngineClient; records: RecordStream; stop(): Promise<void> }

const patience = { timeout: 60_000 }
const countTable = { name: 'message-counts', up: (database: Knex) => database.schema.createTable('message_counts', (table) => { table.integer('count') }) }

/** Counts messages of one name; fails once in the middle. */
function countMessages(prefix: string, failures = 1): Projection {
  return {
    name: `count ${prefix}`,
    fold: async (records, transaction, schema) => {
      const published = records.filter(({ valueType, intent, value }) => valueType === 'MESSAGE' && intent === 'PUBLISHED' && value.name.startsWith(prefix)).length
      await transaction.withSchema(schema).table('message_counts').insert({ count: published })
      if (published && failures-- > 0) throw new Error('the database has a bad moment')
    },
  }
}

/** What every source of records must give: the same folds make the same tables. */
export function describeProjections(name: string, open: (database: ScratchDatabase) => Promise<Source>): void {
  describe(name, () => {
    let database: ScratchDatabase
    let source: Source
    let tables: Knex
    let connectionString: string
    beforeAll(async () => {
      database = await startScratchDatabase()
      source = await open(database)
    })
    afterAll(async () => {
      await source.stop()
      await database.stop()
    })
    beforeEach(async () => {
      connectionString = await database.newDatabase()
      tables = knex({ client: 'pg', connection: connectionString })
      return () => tables.destroy()
    })

    const publish = (message: string) => source.client.publishMessage({ name: message, correlationKey: '', timeToLive: 0 })
    const place = (schema: string) => ({ records: source.records, knex: tables, schema })

    describe('folds', () => {
      const schema = `folds_${randomUUID().slice(0, 8)}`
      const counted = async () => Number((await tables.withSchema(schema).table('message_counts').sum({ total: 'count' }))[0]!.total)
      beforeEach(() => migrateSchema({ connectionString, schema, migrations: [cursorTable, countTable] }))

      it('should see every record once, also after failures and restarts', async () => {
        const prefix = randomUUID()
        await publish(`${prefix} before`)
        const first = await startProjection(countMessages(prefix), place(schema))
        await publish(`${prefix} live`)
        await expect.poll(counted, patience).toBe(2)
        await first.close()
        await publish(`${prefix} while nobody listened`)
        const second = await startProjection(countMessages(prefix), place(schema))
        await expect.poll(counted, patience).toBe(3)
        await second.close()
      })

      it('should see every record once, however many copies are at work', async () => {
        const prefix = randomUUID()
        const readers = ['one', 'two', 'three']
        const copies = await Promise.all(readers.map((reader) => startProjection(countMessages(prefix, 0), { ...place(schema), reader: `${reader} ${prefix}` })))
        for (let count = 0; count < 20; count++) await publish(`${prefix} ${count}`)
        await expect.poll(counted, patience).toBe(20)
        for (const copy of copies) await expect.poll(() => copy.behind(), patience).toBe(0)
        for (const copy of copies) await copy.close()
        expect(await counted()).toBe(20)
      })
    })

    describe('reports', () => {
      const { schema } = reportsSchema
      let id: string
      beforeEach(async () => {
        id = `report-${randomUUID()}`
        await migrateSchema({ connectionString, ...reportsSchema })
        await source.client.deployResource({ resources: [{ name: `${id}.bpmn`, content: taskRow(id, ['ask'], () => id) }] })
      })
      const start = async () => (await source.client.createProcessInstance({ bpmnProcessId: id, variables: {} })).processInstanceKey
      const take = async () => (await source.client.activateJobs({ type: id, worker: 'test', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 20_000 }))[0]!.key
      const report = async () => (await readProcessReports(tables, { schema, processId: id }))[0]
      const parts = () => ({ history: reportsSchema, projection: processRuns, records: source.records, knex: tables, connectionString })

      it('should tell how many instances ran on a version, how they ended, and where incidents are', async () => {
        const following = await startProjection(processRuns, { ...place(schema), reader: `reports ${id}` })
        await start()
        await source.client.completeJob({ jobKey: await take() })
        await source.client.cancelProcessInstance({ processInstanceKey: await start() })
        await start()
        await start()
        await source.client.failJob({ jobKey: await take(), retries: 0, errorMessage: 'the billing system is away' })
        await expect.poll(async () => (await report())?.incidents.length, patience).toBe(1)
        await following.close()
        expect(await report()).toMatchObject({
          processId: id, version: 1, started: 4, active: 2, completed: 1, terminated: 1, called: 0,
          incidents: [{ elementId: 'ask', errorType: 'JOB_NO_RETRIES', open: 1, total: 1, lastMessage: 'the billing system is away' }],
        })
      })

      it('should be rebuilt beside the tables that serve, while more happens', async () => {
        const following = await startProjection(processRuns, { ...place(schema), reader: `reports ${id}` })
        for (let count = 0; count < 5; count++) await start()
        await expect.poll(async () => (await report())?.started, patience).toBe(5)
        await tables.withSchema(schema).table('process_runs').update({ started: 1_000 })
        const rebuilding = rebuild(parts())
        for (let count = 0; count < 20; count++) await start()
        await rebuilding
        await start()
        await expect.poll(async () => (await report())!.started, patience).toBe(26)
        await following.close()
        const { rows } = await tables.raw("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'reports%'")
        expect(rows).toEqual([{ nspname: 'reports' }])
      })

      it('should refuse to be rebuilt from less than they were made of', async () => {
        await start()
        const following = await startProjection(processRuns, { ...place(schema), reader: `reports ${id}` })
        await expect.poll(async () => (await report())?.started, patience).toBe(1)
        await following.close()
        await tables.withSchema(schema).table('projection_cursors').update({ since: '0' })
        await expect(rebuild(parts())).rejects.toThrow('are gone')
        expect((await report())!.started).toBe(1)
        await rebuild({ ...parts(), force: true })
        expect((await report())!.started).toBe(1)
      })
    })
  })
}
