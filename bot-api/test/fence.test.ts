import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFence, isFenced } from '../src/ownership/fence.ts'
import { openDatabase, type Database } from '../src/store/open-database.ts'

let scratch: ScratchDatabase
let pools: Database

beforeAll(async () => {
  scratch = await startScratchDatabase()
  pools = await openDatabase(await scratch.newDatabase(), () => undefined)
  await pools.database.query('UPDATE conversations.shards SET owner = CASE WHEN shard < 2 THEN 1 ELSE 2 END')
})

afterAll(async () => {
  await Promise.all([pools.database.end(), pools.lane.end()])
  await scratch.stop()
})

const stored = async () => (await pools.database.query('SELECT stream FROM conversations.followed')).rows.map(({ stream }) => stream)
const write = (stream: string, shards: number[]) => pools.lane.write([
  checkFence({ copy: 1, shards }),
  { statement: { name: 'follow', text: `INSERT INTO conversations.followed (stream, position) VALUES ($1, '1')` }, values: [stream] },
])

describe('the fence around the sessions of a copy', () => {
  it('should let it write for those that it holds', async () => {
    await write('own', [0, 1])
    expect(await stored()).toEqual(['own'])
  })

  it.each([['somebody else holds', [1, 2]], ['nobody knows', [1, 999]]])('should let it write nothing of what is also for sessions that %s', async (_whose, shards) => {
    const refusal: unknown = await write('strange', shards).catch((error: unknown) => error)
    expect(isFenced(refusal)).toBe(true)
    expect(await stored()).not.toContain('strange')
  })

  it('should give nobody its sessions before what it writes is stored', async () => {
    const connection = await pools.database.connect()
    const { statement, values } = checkFence({ copy: 1, shards: [0] })
    await Promise.all([connection.query('BEGIN'), connection.query({ ...statement, values })])
    const taker = await pools.database.connect()
    await taker.query(`SET lock_timeout = '50ms'`)
    await expect(taker.query('UPDATE conversations.shards SET owner = 2 WHERE shard = 0')).rejects.toThrow('lock timeout')
    await connection.query('COMMIT')
    expect((await taker.query('UPDATE conversations.shards SET owner = 2 WHERE shard = 0')).rowCount).toBe(1)
    connection.release()
    taker.release(true)
  })
})
