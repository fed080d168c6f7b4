import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startEngine } from '../../src/index.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
import { compareWithLog } from '../support/compare-with-log.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { dieAt } from './die-at.ts'
import { finishAll } from './finish-all.ts'

let scratch: ScratchDatabase
let connectionString: string
beforeAll(async () => { scratch = await startScratchDatabase() })
beforeEach(async () => { connectionString = await scratch.newDatabase() })
afterAll(() => scratch.stop())

it('should keep a log without gaps when it dies while it trims it', async () => {
  await dieAt('engine: before the log is trimmed', { program: new URL('trimming-child.ts', import.meta.url), words: [connectionString], times: 10 })
  const engine = await startEngine({ connectionString })
  await engine.client.createProcessInstance({ bpmnProcessId: 'trimmed' })
  const positions = (await readAllRecords(engine)).map(({ position }) => Number(position))
  expect(positions[0]).toBeGreaterThan(1)
  expect(positions).toEqual(positions.map((_, index) => positions[0]! + index))
  await engine.stop()
})

it('should bring a job again that it dies with, between one worker who declined it and the next', async () => {
  await dieAt('engine: before a job that was given back is pushed', { program: new URL('declining-child.ts', import.meta.url), words: [connectionString], times: 10 })
  const engine = await startEngine({ connectionString })
  await finishAll(engine, ['one'])
  const records = await readAllRecords(engine)
  await engine.stop()
  const jobs = (intent: string) => records.filter((record) => record.valueType === 'JOB' && record.recordType === 'EVENT' && record.intent === intent).map(({ key }) => key).sort()
  expect(jobs('CREATED').length).toBeGreaterThan(0)
  expect(jobs('COMPLETED')).toEqual(jobs('CREATED'))
  expect(await compareWithLog(connectionString)).toEqual([])
})
