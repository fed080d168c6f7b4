import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { grpcPeers, startEngine } from '../../src/index.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'
import { readAllRecords } from '../support/read-all-records.ts'
import { finishAll } from './finish-all.ts'
import { timesOutsideLog } from './times-outside-log.ts'

/** How often one of the two is killed; more by environment. */
const kills = Number(process.env.KILLS ?? 4)
const maxAnswersBetweenKills = 150

let database: ScratchDatabase
let connectionString: string
let folder: string
let history: string
beforeAll(async () => {
  database = await startScratchDatabase()
  connectionString = await database.newDatabase()
  folder = await mkdtemp(join(tmpdir(), 'souffleur-kill-sharing-'))
  history = join(folder, 'history')
})
afterAll(async () => {
  await database.stop()
  await rm(folder, { recursive: true })
})

it('should keep everything that two processes have acknowledged, once, however often one of them is killed', { timeout: 90_000 + kills * 20_000 }, async () => {
  const children = [start(1), start(2)]
  for (let kill = 0; kill < kills; kill++) {
    const place = kill % 2
    await answers(children[1 - place]!, 1 + Math.floor(Math.random() * maxAnswersBetweenKills))
    await end(children[place]!)
    await answers(children[1 - place]!, 1 + Math.floor(Math.random() * maxAnswersBetweenKills))
    children[place] = start(place + 1)
  }
  await Promise.all(children.map(end))

  const engine = await startEngine({ connectionString, partitions: 2, sharing: { leads: [1, 2], peers: grpcPeers('127.0.0.1') } })
  await finishAll(engine, ['one', 'two'])
  const records = await readAllRecords(engine)
  await engine.stop()

  const acknowledged = (await readFile(history, 'utf8')).trim().split('\n')
  expect(timesOutsideLog(records, acknowledged)).toEqual([])
  for (const partition of [1, 2]) {
    const own = records.filter(({ partitionId }) => partitionId === partition)
    expect(own.map(({ position }) => Number(position))).toEqual(own.map((_record, index) => index + 1))
    expect(own.filter(({ intent }) => intent === 'ELEMENT_COMPLETED').length).toBe(own.filter(({ intent }) => intent === 'ELEMENT_ACTIVATED').length)
  }
})

function start(leads: number): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), folder, history], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DATABASE_URL: connectionString, LEADS: String(leads) } })
  return child.once('exit', (code) => { if (code !== null) child.stdout!.emit('error', new Error(`a process ended by itself with ${code}`)) })
}

/** Until it was answered so often. */
async function answers({ stdout }: ChildProcess, count: number): Promise<void> {
  for (let seen = 0; seen < count;) seen += (await once(stdout!, 'data') as [Buffer])[0].length
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}
