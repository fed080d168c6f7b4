import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { startEngine } from '../../../src/start-engine.ts'
import { createMemoryStore } from '../../../src/store/memory/memory-store.ts'
import { taskRow } from '../../contract/bpmn-text.ts'
import { hostileRequests } from './hostile-requests.ts'

/**
 * node engine/test/fuzz/hostile/hostile.ts [rounds] [part of a name]
 * Sends the largest and dearest requests over the wire to an engine, in memory or on `DATABASE_URL`, and prints for each how long this thread was held without a turn for anybody else (ms of its own CPU, the median of the rounds), the longest first.
 */
const [rounds = '5', part = ''] = process.argv.slice(2)
const { DATABASE_URL } = process.env
const engine = await startEngine({ ...DATABASE_URL === undefined ? { store: createMemoryStore() } : { connectionString: DATABASE_URL }, gateway: { host: '127.0.0.1', port: 0 } })
await engine.client.deployResource({ resources: [{ name: 'hostile.bpmn', content: taskRow('hostile', ['task'], () => 'nobody') }, { name: 'at-once.bpmn', content: taskRow('hostile-at-once', [], () => '') }] })
const client = new Worker(new URL('send-hostile.ts', import.meta.url), { workerData: { port: engine.gatewayPort } })

let longest = 0
let last = process.threadCpuUsage()
let watching = true
const turn = (): void => {
  const { user, system } = process.threadCpuUsage(last)
  longest = Math.max(longest, (user + system) / 1_000)
  last = process.threadCpuUsage()
  if (watching) setImmediate(turn)
}
turn()

const rows: { name: string; held: number[]; code: number; length: number }[] = []
for (const [index, { name }] of hostileRequests.entries()) {
  if (!name.includes(part)) continue
  const row = { name, held: [] as number[], code: -1, length: 0 }
  for (let round = 0; round < Number(rounds); round++) {
    client.postMessage(index)
    row.length = (await once(client, 'message'))[0].length
    longest = 0
    row.code = (await once(client, 'message'))[0].code
    row.held.push(longest)
  }
  rows.push(row)
}
watching = false
const median = (held: number[]): number => held.toSorted((left, right) => left - right)[Math.floor(held.length / 2)]!
for (const { name, held, code, length } of rows.toSorted((left, right) => median(right.held) - median(left.held))) {
  console.log(`${median(held).toFixed(0).padStart(4)} ms (${held.map(each => each.toFixed(0)).join(' ')})  ${(length / 1e6).toFixed(1)} MB  status ${code}  ${name}`)
}
await client.terminate()
await engine.stop()
process.exit()
