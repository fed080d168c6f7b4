import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startScratchDatabase, type ScratchDatabase } from '../test/store/scratch-database.ts'
import { printFigure } from './print-figure.ts'
import type { WaitingFigures } from './waiting-engine.ts'

/**
 * What waits costs disk only: the same work beside few and beside many waiting instances, and timers that all become due at once. `WAITING` says how many (500,000 for
 * the full figure). Each engine is a process of its own, started on what the one before has left.
 */
const bench = 'waiting'
const few = 1_000
const many = Number(process.env.WAITING ?? 50_000)
const dueTimers = Number(process.env.DUE_TIMERS ?? 10_000)

const database = await startScratchDatabase()
const beside = { few: await measure(database, few), many: await measure(database, many) }
await database.stop()

const peer = `beside ${few} waiting`
const compare = (metric: string, unit: string, valueOf: (figures: WaitingFigures) => number) => printFigure({ bench, metric: `${metric}, ${many} waiting`, unit, value: valueOf(beside.many), peer, peerValue: valueOf(beside.few) })
compare('steps/s', '1/s', ({ stepsPerSecond }) => stepsPerSecond)
compare('start to first job', 'ms', ({ firstJobMs }) => firstJobMs)
compare('heap after the start', 'MB', ({ heapMb }) => heapMb)
printFigure({ bench, metric: `${dueTimers} timers due at once of ${many}: all fired after`, unit: 'ms', value: beside.many.timersFiredMs })
printFigure({ bench, metric: 'timers fired early or twice', unit: 'timers', value: beside.many.timersWrong })
process.exit()

async function measure({ newDatabase }: ScratchDatabase, waiting: number): Promise<WaitingFigures> {
  const env = { ...process.env, DATABASE_URL: await newDatabase(), WAITING: String(waiting), DUE_TIMERS: String(Math.min(dueTimers, waiting)) }
  await runEngine({ ...env, ROLE: 'fill' })
  return runEngine({ ...env, ROLE: 'measure' })
}

async function runEngine(env: NodeJS.ProcessEnv): Promise<WaitingFigures> {
  const child = fork(fileURLToPath(new URL('waiting-engine.ts', import.meta.url)), { env })
  const [figures] = await once(child, 'message') as [WaitingFigures]
  await once(child, 'exit')
  return figures
}
