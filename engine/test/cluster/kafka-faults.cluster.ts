import knex, { type Knex } from 'knex'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { fillTopic } from '../../../test/cluster/fill-topic.ts'
import { groupLag } from '../../../test/cluster/group-lag.ts'
import { startKafka, type Kafka } from '../../../test/cluster/start-kafka.ts'
import { startKafkaRecords, type KafkaRecords } from '../../src/kafka/index.ts'
import { startProjection, type Projection } from '../../src/projections/index.ts'
import { migrateSchema } from '../../src/store/postgres/migrate-schema.ts'
import { dieAt } from '../crash/die-at.ts'
import { killAfter } from '../crash/kill-after.ts'
import { listed, listRecords, listSchema } from '../kafka/list-records.ts'
import { recordLine, recordMessages } from '../kafka/record-line.ts'
import { startScratchDatabase, type ScratchDatabase } from '../store/scratch-database.ts'

const patience = { timeout: 110_000 }
const upTo = (last: number) => Array.from({ length: last }, (_unused, index) => index + 1)

let kafka: Kafka
let database: ScratchDatabase
let connectionString: string
let tables: Knex
let topic: string
let topics = 0
const said: string[] = []
beforeAll(async () => {
  [kafka, database] = await Promise.all([startKafka(), startScratchDatabase()])
})
afterAll(async () => {
  await Promise.all([kafka.stop(), database.stop()])
})
beforeEach(async () => {
  topic = `faults-${++topics}`
  said.length = 0
  connectionString = await database.newDatabase()
  tables = knex({ client: 'pg', connection: connectionString })
  await migrateSchema({ connectionString, ...listSchema })
  return () => tables.destroy()
})

const fill = (messages: { partition?: number; value: string | Buffer | null }[], partitions = 1) => fillTopic(kafka.address, { topic, partitions, messages })
const open = () => startKafkaRecords({ kafka: { brokers: [kafka.address] }, topic, groupId: topic, connectionString, log: (line) => said.push(line) })
const list = ({ records }: Pick<KafkaRecords, 'records'>, projection: Projection = listRecords) => startProjection(projection, { records, knex: tables, schema: listSchema.schema })
const committed = async () => (await tables.withSchema(listSchema.schema).from('projection_cursors').where({ partition_id: 1 }).first('position'))?.position

const foldChild = () => ({ program: new URL('../kafka/fold-child.ts', import.meta.url), words: [connectionString, kafka.address, topic] })

/** Folds what there is with a copy of its own, and stops it. */
async function listUpTo(count: number): Promise<KafkaRecords> {
  const copy = await open()
  const projection = await list(copy)
  await expect.poll(() => listed(tables).then((positions) => positions.length), patience).toBe(count)
  await projection.close()
  await copy.stop()
  return copy
}

it('should set aside what it can\'t read, once, though a process dies over it, say why, and go on with the rest', async () => {
  const poison = [Buffer.from('{"partitionId":1,'), '{"partitionId":1,"position":"six"}', recordLine(1, 6).replace('MESSAGE', 'TELEPATHY'), null]
  await fill([...recordMessages(1, { to: 5 }), ...poison.map((value) => ({ value })), ...recordMessages(1, { from: 6, to: 10 })])
  await dieAt('kafka: before a message is set aside', foldChild())
  const copy = await listUpTo(10)
  expect(copy.state()).toMatchObject({ setAside: 4 })
  const rows = await tables.withSchema('kafka').from('set_aside').orderBy('offset').select('topic', 'partition', 'offset', 'value', 'reason')
  expect(rows.map(({ offset, reason }) => [offset, reason])).toEqual([
    ['5', 'The message is no JSON object.'], ['6', 'position is no whole number.'], ['7', 'valueType "TELEPATHY" is unknown.'], ['8', 'The message is empty.'],
  ])
  expect(rows.map(({ value }) => value)).toEqual(poison.map((value) => value === null ? null : Buffer.from(value)))
  expect(said.filter((line) => line.includes('is set aside')).length).toBe(4)
  expect(said).toContain(`Kafka: message 7 in partition 0 of topic ${topic} is set aside: valueType "TELEPATHY" is unknown.`)
})

it('should leave out what an exporter writes again, by the position in each of its partitions', async () => {
  await fill([...recordMessages(1, { to: 10 }), ...recordMessages(2, { to: 3 }), ...recordMessages(1, { from: 5, to: 12 }), ...recordMessages(2, { from: 2, to: 5 })])
  const copy = await open()
  const told: string[] = []
  let reached = ''
  copy.records.follow('1:2', (records, position) => {
    told.push(...records.map(({ partitionId, position: own }) => `${partitionId}:${own}`))
    reached = position
  })
  await expect.poll(() => reached, patience).toBe('1:12,2:5')
  expect(copy.state()).toMatchObject({ reachable: true, behind: 0, repeated: 10 })
  await copy.stop()
  expect(told.filter((one) => one.startsWith('1:'))).toEqual(upTo(12).slice(2).map((position) => `1:${position}`))
  expect(told.filter((one) => one.startsWith('2:'))).toEqual(upTo(5).map((position) => `2:${position}`))
})

it('should not take the marks of transactions, as Zeebe\'s exporter leaves them, for records that it lacks', async () => {
  await fillTopic(kafka.address, { topic, isTransaction: true, messages: recordMessages(1, { to: 10 }) })
  const copy = await open()
  const projection = await list(copy)
  const lag = () => groupLag(kafka.address, topic, `${topic}.projection-list-list`)
  await expect.poll(lag, patience).toBe(0)
  await fillTopic(kafka.address, { topic, isTransaction: true, messages: recordMessages(1, { from: 11, to: 20 }) })
  await expect.poll(lag, patience).toBe(0)
  expect(await listed(tables)).toEqual(upTo(20))
  await projection.close()
  await copy.stop()
})

it('should fold nothing twice when the group is shared out anew in the middle of a fold', async () => {
  await fill([...recordMessages(1, { to: 500, partition: 1 }), ...recordMessages(2, { to: 500, partition: 0 })], 2)
  const [entered, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow: Projection = {
    ...listRecords,
    async fold(records, transaction, schema) {
      await listRecords.fold(records, transaction, schema)
      entered.resolve()
      await gate.promise
    },
  }
  const first = await open()
  const firstList = await list(first, slow)
  await entered.promise
  const second = await open()
  const secondList = await list(second)
  const waiting = () => tables.raw("SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").then(({ rows }) => rows[0].count)
  await expect.poll(waiting, patience).toBeGreaterThan(0)
  gate.resolve()
  await expect.poll(async () => [await listed(tables, 1), await listed(tables, 2)], patience).toEqual([upTo(500), upTo(500)])
  await Promise.all([firstList.close(), secondList.close()])
  await Promise.all([first.stop(), second.stop()])
  expect([await listed(tables, 1), await listed(tables, 2)]).toEqual([upTo(500), upTo(500)])
})

it('should fold every record once though the process is killed again and again', { timeout: 600_000 }, async () => {
  const count = 30_000
  await fill(recordMessages(1, { to: count }))
  for (const folds of [1, 2]) await killAfter(folds, foldChild())
  await dieAt('kafka: records folded, offset not committed', foldChild())
  expect((await listed(tables)).length).toBeGreaterThan(0)
  const copy = await open()
  const projection = await startProjection(listRecords, { records: copy.records, knex: tables, schema: listSchema.schema })
  await expect.poll(committed, patience).toBe(String(count))
  await projection.close()
  await copy.stop()
  expect(await listed(tables)).toEqual(upTo(count))
})

it('should trust what is stored more than what the group has committed: a restored backup gets what it lacks', async () => {
  await fill(recordMessages(1, { to: 100 }))
  await listUpTo(100)
  await tables.withSchema(listSchema.schema).table('listed').where('position', '>', 40).delete()
  await tables.withSchema(listSchema.schema).table('projection_cursors').update({ position: '40' })
  await listUpTo(100)
  expect(await listed(tables)).toEqual(upTo(100))
})

it('should go on where it was once a Kafka that was away is back', { timeout: 600_000 }, async () => {
  await fill(recordMessages(1, { to: 10 }))
  const copy = await open()
  const projection = await list(copy)
  await expect.poll(() => listed(tables), patience).toEqual(upTo(10))
  await kafka.kill()
  await expect.poll(() => copy.state(), patience).toMatchObject({ reachable: false, failure: expect.any(String) })
  await kafka.start()
  await fill(recordMessages(1, { from: 11, to: 20 }))
  await expect.poll(() => listed(tables), patience).toEqual(upTo(20))
  await expect.poll(() => copy.state(), patience).toMatchObject({ reachable: true, behind: 0 })
  expect(said.filter((line) => line.includes('goes on trying')).length).toBeGreaterThan(0)
  await projection.close()
  await copy.stop()
})

it('should wait for a Kafka and a topic that are not there yet', async () => {
  const copy = await open()
  const projection = await list(copy)
  await expect.poll(() => copy.state(), patience).toMatchObject({ reachable: false, failure: expect.stringContaining('topic') })
  await fill(recordMessages(1, { to: 3 }))
  await expect.poll(() => listed(tables), patience).toEqual(upTo(3))
  await projection.close()
  await copy.stop()
})
