import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limitTopic } from '../../../test/cluster/limit-topic.ts'
import { readTopic } from '../../../test/cluster/read-topic.ts'
import { startKafka, type Kafka } from '../../../test/cluster/start-kafka.ts'
import { exportToKafka, startKafkaRecords, type KafkaExport } from '../../src/kafka/index.ts'
import { startEngine, type Engine } from '../../src/start-engine.ts'
import { taskRow } from '../contract/bpmn-text.ts'
import { dieAt } from '../crash/die-at.ts'
import { killAfter } from '../crash/kill-after.ts'
import { recordTour } from '../records/record-tour.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'

let kafka: Kafka
let database: ScratchDatabase
let folder: string
beforeAll(async () => {
  [kafka, database, folder] = await Promise.all([startKafka(), startScratchDatabase(), mkdtemp(join(tmpdir(), 'souffleur-kafka-export-'))])
})
afterAll(async () => {
  await Promise.all([kafka.stop(), database.stop(), rm(folder, { recursive: true })])
})

/** A broker and engines that start again on a busy machine. */
const restartPatience = { timeout: 600_000 }

interface House { engine: Engine; exporting: KafkaExport; file: string; topic: string; stop(): Promise<void> }

async function openHouse(topic: string, connectionString: string): Promise<House> {
  const file = join(folder, `${topic}.jsonl`)
  const engine = await startEngine({ connectionString, exportRecords: file })
  const exporting = await exportToKafka({ kafka: { brokers: [kafka.address] }, topic, records: engine.records, connectionString })
  const stop = async () => {
    await exporting.stop()
    await engine.stop()
  }
  return { engine, exporting, file, topic, stop }
}

const caughtUp = ({ exporting }: House) => expect.poll(() => exporting.state(), { timeout: 120_000 }).toEqual({ reachable: true, behind: 0 })
const linesOf = async ({ file }: House) => (await readFile(file, 'utf8')).trim().split('\n')
const run = async ({ engine }: House, instances: number) => {
  for (let count = 0; count < instances; count++) await engine.client.createProcessInstance({ bpmnProcessId: 'talk', variables: { count } })
}
const deploy = ({ engine }: House) => engine.client.deployResource({ resources: [{ name: 'talk.bpmn', content: taskRow('talk', ['ask'], () => 'ask') }] })

it('should write the log to a topic, record for record, as Zeebe\'s exporter does', async () => {
  const house = await openHouse('tour', await database.newDatabase())
  await recordTour(house.engine, 'tour')
  await caughtUp(house)
  const messages = await readTopic(kafka.address, 'tour')
  await house.stop()
  const lines = await linesOf(house)
  expect(messages.map(({ value }) => value)).toEqual(lines)
  expect(messages.map(({ key }) => key)).toEqual(lines.map((line) => `{"partitionId":1,"position":${JSON.parse(line).position}}`))
})

it('should go on where it stopped', async () => {
  const connectionString = await database.newDatabase()
  const first = await openHouse('goes-on', connectionString)
  await deploy(first)
  await run(first, 3)
  await caughtUp(first)
  await first.stop()
  const second = await openHouse('goes-on', connectionString)
  await run(second, 3)
  await caughtUp(second)
  const messages = await readTopic(kafka.address, 'goes-on')
  await second.stop()
  expect(messages.map(({ value }) => value)).toEqual(await linesOf(second))
})

it.each(['plain', 'scram-sha-256', 'scram-sha-512'])('should be let in over TLS with a login of kind %s', async (mechanism) => {
  const { door: { address, certificate, username, password } } = kafka
  setDefaultCACertificates([...getCACertificates(), await readFile(certificate, 'utf8')])
  const connectionString = await database.newDatabase()
  const access = { brokers: [address], ssl: true, sasl: { mechanism, username, password } }
  const engine = await startEngine({ connectionString })
  await engine.client.deployResource({ resources: [{ name: 'talk.bpmn', content: taskRow('talk', ['ask'], () => 'ask') }] })
  const stranger = await exportToKafka({ kafka: { ...access, sasl: { ...access.sasl, password: 'guess' } }, topic: 'never', records: engine.records, connectionString })
  await expect.poll(() => stranger.state().failure, restartPatience).toMatch(/SASL|[Aa]uthentication/)
  await stranger.stop()
  const exporting = await exportToKafka({ kafka: access, topic: mechanism, records: engine.records, connectionString })
  const source = await startKafkaRecords({ kafka: access, topic: mechanism, connectionString })
  const read = Promise.withResolvers<void>()
  const following = source.records.follow('0', (records) => { if (records.some(({ valueType }) => valueType === 'PROCESS')) read.resolve() })
  await read.promise
  following.close()
  await source.stop()
  await exporting.stop()
  await engine.stop()
})

it('should stop at a record that is longer than the topic takes, say so, and go on once it may', async () => {
  await limitTopic(kafka.address, 'narrow', 2_000)
  const house = await openHouse('narrow', await database.newDatabase())
  await deploy(house)
  await expect.poll(() => house.exporting.state(), { timeout: 60_000 }).toMatchObject({ reachable: false, failure: expect.stringContaining('raise its max.message.bytes') })
  await limitTopic(kafka.address, 'narrow', 1_000_000)
  await caughtUp(house)
  const values = (await readTopic(kafka.address, 'narrow')).map(({ value }) => value)
  await house.stop()
  expect([...new Set(values)]).toEqual(await linesOf(house))
})

it('should leave nothing out, and keep the order, though the process is killed again and again', restartPatience, async () => {
  const connectionString = await database.newDatabase()
  const topic = 'killed'
  const child = { program: new URL('../kafka/export-child.ts', import.meta.url), words: [connectionString, kafka.address, topic] }
  await dieAt('kafka: before records are sent', { ...child, times: 3 })
  await dieAt('kafka: records sent, place not stored', child)
  await killAfter(5, child)
  const house = await openHouse(topic, connectionString)
  await caughtUp(house)
  const values = (await readTopic(kafka.address, topic)).map(({ value }) => value)
  await house.stop()
  expect([...new Set(values)]).toEqual(await linesOf(house))
})

it('should let nobody wait for a Kafka that is away, and leave nothing out afterwards', restartPatience, async () => {
  const house = await openHouse('away', await database.newDatabase())
  await deploy(house)
  await caughtUp(house)
  await kafka.kill()
  await run(house, 50)
  await expect.poll(() => house.exporting.state(), { timeout: 60_000 }).toMatchObject({ reachable: false, failure: expect.any(String), behind: expect.any(Number) })
  expect(house.exporting.state().behind).toBeGreaterThan(50)
  await run(house, 50)
  await kafka.start()
  await caughtUp(house)
  const values = (await readTopic(kafka.address, 'away')).map(({ value }) => value)
  await house.stop()
  expect([...new Set(values)]).toEqual(await linesOf(house))
})
