import { isDeepStrictEqual } from 'node:util'
import { createWireEngineClient } from '@souffleur/engine'
import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProduct, type Product } from '../product/start-product.ts'
import { readTopic } from './read-topic.ts'
import { startKafka, type Kafka } from './start-kafka.ts'

const topic = 'shared'
const patience = { timeout: 120_000, interval: 500 }
const bpmn = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="souffleur">
  <bpmn:process id="short" isExecutable="true"><bpmn:startEvent id="start" /><bpmn:endEvent id="end" /><bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="end" /></bpmn:process>
</bpmn:definitions>`

let kafka: Kafka
let scratch: ScratchDatabase
let database: pg.Client
let products: [Product, Product]
beforeAll(async () => {
  [kafka, scratch] = await Promise.all([startKafka(), startScratchDatabase()])
  const connectionString = await scratch.newDatabase()
  database = new pg.Client({ connectionString })
  await database.connect()
  const open = (leads: string) => startProduct({ ZEEBE_ADDRESS: '', KAFKA_BROKERS: kafka.address, KAFKA_TOPIC: topic, DATABASE_URL: connectionString, PARTITIONS: '2', LEADS: leads })
  products = [await open('1'), await open('2')]
})
afterAll(async () => {
  await Promise.all(products.map((product) => product.stop()))
  await database.end()
  await scratch.stop()
  await kafka.stop()
})

it('should fill the topic with the records of both processes, each partition in order and nothing twice', async () => {
  for (const product of products) await run(product)
  await expect.poll(isUpToDate, patience).toBe(true)
  for (const positions of (await positionsInTopic()).values()) expect(positions).toEqual(positions.map((_position, index) => index + 1))
})

it('should leave nothing out of what came while the process that fills it was away', async () => {
  await products[0].kill()
  await run(products[1])
  products[0] = await products[0].again()
  await run(products[0])
  await expect.poll(isUpToDate, patience).toBe(true)
  for (const positions of (await positionsInTopic()).values()) expect([...new Set(positions)]).toEqual(Array.from({ length: positions.at(-1)! }, (_none, index) => index + 1))
})

async function run({ gatewayPort }: Product): Promise<void> {
  const client = createWireEngineClient(`127.0.0.1:${gatewayPort}`)
  await client.deployResource({ resources: [{ name: 'short.bpmn', content: bpmn }] })
  for (let count = 0; count < 20; count++) await client.createProcessInstance({ bpmnProcessId: 'short' })
  client.close()
}

async function positionsInTopic(): Promise<Map<number, number[]>> {
  const records = (await readTopic(kafka.address, topic)).map(({ value }) => JSON.parse(value) as { partitionId: number; position: number })
  return new Map([1, 2].map((partition) => [partition, records.filter(({ partitionId }) => partitionId === partition).map(({ position }) => position)]))
}

async function isUpToDate(): Promise<boolean> {
  return isDeepStrictEqual(await lastInTopic(), await lastInLog())
}

async function lastInTopic(): Promise<number[]> {
  return [...(await positionsInTopic()).values()].map((positions) => positions.at(-1)!)
}

async function lastInLog(): Promise<number[]> {
  const { rows } = await database.query('SELECT last_position::int AS position FROM engine.partitions ORDER BY id')
  return rows.map(({ position }) => position)
}
