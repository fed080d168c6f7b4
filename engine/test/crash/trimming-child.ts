import { startEngine } from '../../src/index.ts'
import { trimInterval } from '../../src/runtime/limits.ts'
import { systemClock } from '../../src/runtime/system-clock.ts'
import { taskRow } from '../contract/bpmn-text.ts'

/** An engine that trims its log all the time, and works until it dies at a fail-point. */
const [connectionString] = process.argv.slice(2) as [string]
const kept = 20

const clock = { ...systemClock, after: (ms: number, ring: () => void) => systemClock.after(ms === trimInterval ? 1 : ms, ring) }
const { client } = await startEngine({ connectionString, clock, limits: { retention: { records: kept } } })
await client.deployResource({ resources: [{ name: 'trimmed.bpmn', content: taskRow('trimmed', ['one'], (id) => id) }] })
for (;;) await client.createProcessInstance({ bpmnProcessId: 'trimmed' })
