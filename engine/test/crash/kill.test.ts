import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEmbeddedPostgres, startEngine } from '../../src/index.ts'
import type { ExportedRecord } from '../../src/runtime/record-stream.ts'
import { finishAll } from './finish-all.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { timesOutsideLog } from './times-outside-log.ts'

/** How often the product is killed; more by environment. */
const kills = Number(process.env.KILLS ?? 6)
const maxAnswersBeforeKill = 400

let folder: string
let history: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souffleur-kill-'))
  history = join(folder, 'history')
})
afterAll(() => rm(folder, { recursive: true }))

it('should keep everything it has acknowledged, once, however often it is killed', { timeout: 60_000 + kills * 20_000 }, async () => {
  for (let kill = 0; kill < kills; kill++) await runUntilKilled({ answers: 1 + Math.floor(Math.random() * maxAnswersBeforeKill), killDatabase: kill % 3 === 2 })

  const postgres = await startEmbeddedPostgres({ dataDir: folder })
  const engine = await startEngine({ connectionString: postgres.connectionString })
  await finishAll(engine, ['one', 'two'])
  const records = await readAllRecords(engine)
  await engine.stop()
  await postgres.stop()

  const acknowledged = (await readFile(history, 'utf8')).trim().split('\n')
  expect(acknowledged.length).toBeGreaterThan(kills)
  expect(timesOutsideLog(records, acknowledged)).toEqual([])
  expect(records.map(({ position }) => Number(position))).toEqual(records.map((_record, index) => index + 1))
  expect(countOf(records, 'ELEMENT_COMPLETED')).toBe(countOf(records, 'ELEMENT_ACTIVATED'))
})

/** Starts the product and kills it at its `answers`-th answer; at once, whatever it is doing. */
async function runUntilKilled({ answers, killDatabase }: { answers: number; killDatabase: boolean }): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), folder, history], { stdio: ['ignore', 'pipe', 'inherit'] })
  let count = 0
  child.stdout.on('data', (output: Buffer) => {
    count += output.length
    if (count > answers) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('exit', resolve))
  if (killDatabase) process.kill(Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL')
}

function countOf(records: ExportedRecord[], intent: string): number {
  return records.filter((record) => record.valueType === 'PROCESS_INSTANCE' && record.value.bpmnElementType === 'PROCESS' && record.intent === intent).length
}
