import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { Ownership } from '../src/ownership/ownership.ts'
import { ShardTable } from '../src/ownership/shard-table.ts'
import { shardCount } from '../src/ownership/shard-of.ts'
import { openDatabase, type Database } from '../src/store/open-database.ts'

let scratch: ScratchDatabase
let connectionString: string
let pools: Database

beforeAll(async () => {
  scratch = await startScratchDatabase()
  connectionString = await scratch.newDatabase()
  pools = await openDatabase(connectionString, () => undefined)
})

afterAll(async () => {
  await Promise.all([pools.database.end(), pools.lane.end()])
  await scratch.stop()
})

const all = Array.from({ length: shardCount }, (_, shard) => shard)

it('should walk the sessions that the tables gave it, also where it failed before it knew', async () => {
  const take = ShardTable.prototype.take
  vi.spyOn(ShardTable.prototype, 'take').mockImplementationOnce(async function (this: ShardTable, shards) {
    await take.call(this, shards)
    throw new Error('it was done, and nobody heard of it')
  })
  const onTaken = vi.fn(async () => undefined)
  const ownership = new Ownership({ connectionString, address: 'here', secret: 'secret', even: false, log: pino({ level: 'silent' }), ready: async () => true, onTaken, onGivingUp: async () => undefined, onLost: () => undefined })
  await ownership.start()
  await vi.waitFor(() => expect(all.filter((shard) => ownership.placeOf(shard) !== 'here')).toEqual([]), { timeout: 10_000 })
  expect(onTaken).toHaveBeenCalledExactlyOnceWith(all)
  await ownership.stop()
})
