import { exportToKafka } from '../../src/kafka/index.ts'
import { startEngine } from '../../src/start-engine.ts'
import { taskRow } from '../contract/bpmn-text.ts'

/** A process that runs instances and writes its records to a topic until it is killed; it says so after every tenth. */
const [connectionString, broker, topic] = process.argv.slice(2) as [string, string, string]
const { client, records } = await startEngine({ connectionString })
await exportToKafka({ kafka: { brokers: [broker] }, topic, records, connectionString })
await client.deployResource({ resources: [{ name: 'talk.bpmn', content: taskRow('talk', ['ask'], () => 'ask') }] })
for (let count = 1; ; count++) {
  await client.createProcessInstance({ bpmnProcessId: 'talk', variables: { count } })
  if (count % 10 === 0) console.log(count)
}
