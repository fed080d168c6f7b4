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
const patience = { timeout: 600_000, interval: 500 }
/** Zeebe looks at the whole collection for each item of it: many instances of few are written sooner than few of many. */
const items = 50
/** Instances begun at once. */
const starts = 16
/** How far behind: `BEHIND_RECORDS=50000 npm run test:cluster -- zeebe-behind`. */
const records = Number(process.env.BEHIND_RECORDS ?? 5_000)

/** One instance writes a dozen records an item. */
const busy = bpmnText('busy', `<bpmn:startEvent id="start" /><bpmn:scriptTask id="sum"><bpmn:extensionElements><zeebe:script expression="=i+1" resultVariable="r" /></bpmn:extensionElements>
  <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=for n in 1..${items} return n" inputElement="i" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
  </bpmn:scriptTask><bpmn:endEvent id="end" />${flow('start', 'sum')}${flow('sum', 'end')}`)

let kafka: Kafka
let zeebe: Zeebe
let database: ScratchDatabase
beforeAll(async () => {
  [kafka, database] = await Promise.all([startKafka(), startScratchDatabase()])
  zeebe = await startZeebe({ exporters: kafkaExporter({ broker: kafka.address, topic }) })
}, 900_000)
afterAll(async () => {
  await zeebe?.stop()
  await Promise.all([kafka?.stop(), database?.stop()])
})

it('should catch up with an exporter that is behind by as many records as BEHIND_RECORDS says, after a Kafka that was away', { timeout: 1_200_000 }, async () => {
  const connectionString = await database.newDatabase()
  const tables = knex({ client: 'pg', connection: connectionString })
  const client = createWireEngineClient(zeebe.address)
  const source = await startKafkaRecords({ kafka: { brokers: [kafka.address] }, topic, connectionString })
  const reports = await startReports({ connectionString, records: source.records })
  const report = async () => (await readProcessReports(tables, { schema: 'reports', processId: 'busy' }))[0]
  /** A busy machine may answer too late: whether one was begun is seen afterwards. */
  const run = () => client.createProcessInstance({ bpmnProcessId: 'busy', variables: {} }).then(() => 1, () => 0)

  await expect.poll(() => client.deployResource({ resources: [{ name: 'busy.bpmn', content: busy }] }).then(() => true, () => false), patience).toBe(true)
  await expect.poll(run, patience).toBe(1)
  await expect.poll(async () => (await report())?.completed, patience).toBeGreaterThan(0)
  const each = zeebe.records().filter(({ value }) => value.bpmnProcessId === 'busy' && value.processInstanceKey > 0).length
  await kafka.kill()
  let begun = 0
  while (begun * each < records) begun += (await Promise.all(Array.from({ length: starts }, run))).reduce((sum, one) => sum + one, 0)
  await expect.poll(() => source.state().reachable, patience).toBe(false)
  await kafka.start()
  await expect.poll(async () => { const { started, active } = (await report())!; return started > begun && active === 0 }, patience).toBe(true)
  await expect.poll(() => source.state(), patience).toMatchObject({ reachable: true, behind: 0, setAside: 0 })

  const read = new Map((await readTopic(kafka.address, topic)).map(({ value }) => JSON.parse(value)).map((record) => [record.position, record]))
  const written = zeebe.records().slice(0, read.size)
  expect(read.size).toBeGreaterThan(records)
  expect([...read.keys()]).toEqual(written.map(({ position }) => position))
  expect(written.find((record) => JSON.stringify(record) !== JSON.stringify(read.get(record.position)))).toBeUndefined()
  const told = written.filter(({ valueType, value }) => valueType === 'PROCESS_INSTANCE' && value.bpmnElementType === 'PROCESS')
  const instances = told.filter(({ intent }) => intent === 'ELEMENT_COMPLETED').length
  expect(await report()).toMatchObject({ started: instances, completed: instances, active: 0, terminated: 0, ends: [{ elementId: 'end', reached: instances }] })
  await reports.stop()
  await source.stop()
  await tables.destroy()
  client.close()
})
