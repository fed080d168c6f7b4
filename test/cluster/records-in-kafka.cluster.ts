import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followSession } from '../product/follow-session.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { kafkaExporter } from './kafka-exporter.ts'
import { readTopic } from './read-topic.ts'
import { startKafka, type Kafka } from './start-kafka.ts'
import { startZeebe, type Zeebe } from './start-zeebe.ts'

const patience = { timeout: 300_000, interval: 500 }

describe.each(['the embedded engine', 'a Zeebe cluster'])('the product on %s, with Kafka', (engine) => {
  const topic = 'product'
  let kafka: Kafka
  let zeebe: Zeebe | undefined
  let product: Product
  beforeAll(async () => {
    kafka = await startKafka()
    zeebe = engine === 'a Zeebe cluster' ? await startZeebe({ exporters: kafkaExporter({ broker: kafka.address, topic }) }) : undefined
    product = await startProduct({ ZEEBE_ADDRESS: zeebe?.address ?? '', KAFKA_BROKERS: kafka.address, KAFKA_TOPIC: topic })
  }, 600_000)
  afterAll(async () => {
    await product?.stop()
    await zeebe?.stop()
    await kafka?.stop()
  })

  const ask = async (path: string) => (await send(`${product.url}${path}`, 'GET')).body
  const records = async () => (await ask('/api/v1/status')).parts.find(({ name }: { name: string }) => name === 'records')
  const metric = async (name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(await (await fetch(`${product.url}/metrics`)).text())?.[1])
  const started = async () => (await ask('/api/v1/reports/processes')).items.reduce((sum: number, item: { started: number }) => sum + item.started, 0)
  /** A cluster on a busy machine may answer 503: the same is asked again, as clients do. */
  const post = async (path: string, body: object): Promise<any> => {
    const key = { 'Idempotency-Key': randomUUID() }
    for (;;) {
      const answer = await send(`${product.url}/api/v1/sessions${path}`, 'POST', body, key)
      if (answer.status === 503) continue
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
      return answer.body
    }
  }
  const talk = async (): Promise<void> => {
    const session = await post('', { script: 'promised-payment', context: { phone: '+79001234567' } })
    const shown = await followSession(product.url, session, (one) => one.status === 'waiting')
    await post(`/${shown.session}/input`, { stepVisit: shown.stepVisit, kind: 'choice', value: 'subscriber' })
  }

  it('should go on talking while Kafka is away, say how far it is behind, and make up for it', async () => {
    await talk()
    await expect.poll(started, patience).toBe(1)
    await expect.poll(() => metric('souffleur_records_behind'), patience).toBe(0)
    await kafka.kill()
    await talk()
    await expect.poll(async () => (await records()).detail, patience).toContain('is away')
    expect(await metric('souffleur_records_reachable')).toBe(0)
    expect((await send(`${product.url}/health/ready`, 'GET')).status).toBe(200)
    await kafka.start()
    await expect.poll(() => metric('souffleur_records_reachable'), patience).toBe(1)
    await expect.poll(() => metric('souffleur_records_behind'), patience).toBe(0)
    await expect.poll(started, patience).toBe(2)
    const told = (await readTopic(kafka.address, topic)).map(({ value }) => JSON.parse(value))
    const instances = told.filter(({ valueType, recordType, intent }) => valueType === 'PROCESS_INSTANCE_CREATION' && recordType === 'EVENT' && intent === 'CREATED')
    expect(new Set(instances.map(({ position }) => position)).size).toBe(2)
  }, 900_000)
})
