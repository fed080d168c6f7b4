import { appendFileSync } from 'node:fs'
import { grpcPeers, startEmbeddedPostgres, startEngine } from '../../src/index.ts'
import { taskRow } from '../contract/bpmn-text.ts'

/**
 * A product in small, to be killed: starts the database and the engine in a folder, then works until it dies. What it was told is done it
 * writes down at once: one line `created <id>` or `completed <jobKey>`, and a dot on its output. `DATABASE_URL` names a database that others use too, `LEADS` which of its two partitions this one leads.
 */
const [dataDir, history] = process.argv.slice(2) as [string, string]
const clients = 16
const jobTimeout = 500

const { DATABASE_URL: given, LEADS: leads } = process.env
const connectionString = given ?? (await startEmbeddedPostgres({ dataDir })).connectionString
const { client } = await startEngine({ connectionString, ...leads && { partitions: 2, sharing: { leads: [Number(leads)], peers: grpcPeers('127.0.0.1') } } })
await client.deployResource({ resources: [{ name: 'crash.bpmn', content: taskRow('crash', ['one', 'two'], (id) => id) }] })
const run = `${process.pid}-${Date.now()}`

function acknowledge(line: string): void {
  appendFileSync(history, `${line}\n`)
  process.stdout.write('.')
}

/** Where another process is killed, its calls may come to nothing here. */
function refuseUnless(mayFail: boolean): (error: Error) => void {
  return (error) => { if (!mayFail) throw error }
}

async function work(type: string): Promise<void> {
  const jobs = await client.activateJobs({ type, worker: run, timeout: jobTimeout, maxJobsToActivate: 8, requestTimeout: 1_000 }).catch((error) => {
    refuseUnless(given !== undefined)(error)
    return []
  })
  for (const { key } of jobs) await client.completeJob({ jobKey: key }).then(() => acknowledge(`completed ${key}`), () => undefined)
  await work(type)
}

async function create(name: number, count = 0): Promise<void> {
  const id = `${run}-${name}-${count}`
  await client.createProcessInstance({ bpmnProcessId: 'crash', variables: { id } }).then(() => acknowledge(`created ${id}`), refuseUnless(given !== undefined))
  await create(name, count + 1)
}

process.stdout.write('r')
await Promise.all([...Array.from({ length: clients }, (_, name) => create(name)), work('one'), work('one'), work('two'), work('two')])
