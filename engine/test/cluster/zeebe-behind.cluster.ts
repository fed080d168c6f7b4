import knex from 'knex'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kafkaExporter } from '../../../test/cluster/kafka-exporter.ts'
import { readTopic } from '../../../test/cluster/read-topic.ts'
import { startKafka, type Kafka } from '../../../test/cluster/start-kafka.ts'
import { startZeebe, type Zeebe } from '../../../test/cluster/start-zeebe.ts'
import { createWireEngineClient } from '../../src/client/wire/wire-engine-client.ts'
import { startKafkaRecords } from '../../src/kafka/index.ts'
import { startReports } from '../../src/projections/index.ts'
import { readProcessReports } from '../../src/projections/reports/read-process-reports.ts'
import { bpmnText, flow } from '../contract/bpmn-text.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'

const topic = 'zeebe-records'
const patience = { timeout: 400_000, interval: 3_000 }
const items = 500
/** How far behind: `BEHIND_RECORDS=50000 npm run test:cluster -- zeebe-behind`. It takes many minutes, so nothing is done unless asked. */
const records = Number(process.env.BEHIND_RECORDS ?? 0)

/** One instance writes a dozen records an item. */
const busy = bpmnText('busy', `<bpmn:startEvent id="start" /><bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=i+1" resultVariable="r" /></bpmn:extensionElements>
  <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=for n in 1..${items} return n" inputElement="i" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
  </bpmn:scriptTask><bpmn:endEvent id="end" />${flow('start', 'sum')}${flow('sum', 'end')}`)

let kafka: Kafka
let zeebe: Zeebe
let database: ScratchDatabase
beforeAll(async () => {
  if (records === 0) return
  [kafka, database] = await Promise.all([startKafka(), startScratchDatabase()])
  zeebe = await startZeebe({ exporters: kafkaExporter({ broker: kafka.address, topic }) })
}, 900_000)
afterAll(async () => {
  await zeebe?.stop()
  await Promise.all([kafka?.stop(), database?.stop()])
})

it.skipIf(records === 0)('should catch up with an exporter that is behind by as many records as BEHIND_RECORDS says, after a Kafka that was away', { timeout: 1_800_000 }, async () => {
  const connectionString = await database.newDatabase()
  const tables = knex({ client: 'pg', connection: connectionString })
  const client = createWireEngineClient(zeebe.address)
  const source = await startKafkaRecords({ kafka: { brokers: [kafka.address] }, topic, connectionString })
  const reports = await startReports({ connectionString, records: source.records })
  const report = async () => (await readProcessReports(tables, { schema: 'reports', processId: 'busy' }))[0]
  /** A busy machine may answer too late: what came of it is counted afterwards. */
  const run = () => client.createProcessInstance({ bpmnProcessId: 'busy', variables: {} }).then(() => 1, () => 0)
  const counted = (wanted: string) => zeebe.records().filter(({ valueType, intent, value }) => valueType === 'PROCESS_INSTANCE' && intent === wanted && value.bpmnElementType === 'PROCESS').length

  await expect.poll(() => client.deployResource({ resources: [{ name: 'busy.bpmn', content: busy }] }).then(() => true, () => false), patience).toBe(true)
  await run()
  await expect.poll(async () => (await report())?.completed, patience).toBe(1)
  const before = zeebe.records().length
  await kafka.kill()
  for (let begun = 0; begun * before < records;) begun += await run()
  await expect.poll(() => source.state().reachable, patience).toBe(false)
  await kafka.start()
  // Zeebe's exporters wait for each other: until Kafka is back the log exporter prints nothing either
  await expect.poll(() => zeebe.records().length - before, patience).toBeGreaterThanOrEqual(records)
  await expect.poll(() => counted('ELEMENT_ACTIVATED') - counted('ELEMENT_COMPLETED'), patience).toBe(0)
  const instances = counted('ELEMENT_COMPLETED')
  await expect.poll(async () => (await report())!.completed, patience).toBe(instances)
  expect(await report()).toMatchObject({ started: instances, completed: instances, active: 0, terminated: 0, ends: [{ elementId: 'end', reached: instances }] })
  await expect.poll(() => source.state(), patience).toMatchObject({ reachable: true, behind: 0, setAside: 0 })

  const read = new Map((await readTopic(kafka.address, topic)).map(({ value }) => JSON.parse(value)).map((record) => [record.position, record]))
  const written = zeebe.records().slice(0, read.size)
  expect(read.size).toBeGreaterThan(records)
  expect([...read.keys()]).toEqual(written.map(({ position }) => position))
  expect(written.find((record) => JSON.stringify(record) !== JSON.stringify(read.get(record.position)))).toBeUndefined()
  await reports.stop()
  await source.stop()
  await tables.destroy()
  client.close()
})
