import { startEngine } from '../../src/index.ts'
import { taskRow } from '../contract/bpmn-text.ts'

/** An engine of whose two workers one declines every job, so that it goes to the other one; it works until it dies at a fail-point. */
const [connectionString] = process.argv.slice(2) as [string]
const stream = { type: 'one', worker: 'worker', timeout: 500 }

const { client } = await startEngine({ connectionString })
await client.deployResource({ resources: [{ name: 'declined.bpmn', content: taskRow('declined', ['one'], (id) => id) }] })
client.streamActivatedJobs(stream, () => false)
client.streamActivatedJobs(stream, ({ key }) => client.completeJob({ jobKey: key }))
for (;;) await client.createProcessInstance({ bpmnProcessId: 'declined' })
