import { once } from 'node:events'
import { startScratchDatabase } from '@souffleur/engine/testing'
import pg from 'pg'
import { expect, it } from 'vitest'
import { Place } from '../../house/front/place.ts'
import { SwallowingProxy } from './swallowing-proxy.ts'

const addresses = 'here 1 2'
/** In ms. */
const patience = 1_000

it('should notice that nothing comes through any more to where it stands, stand there again, and hear who asks for the place', async () => {
  const scratch = await startScratchDatabase()
  const connectionString = await scratch.newDatabase()
  const proxy = new SwallowingProxy(Number(new URL(connectionString).port))
  const through = new URL(connectionString)
  through.port = String(await proxy.listen())
  const standing = new Place(through.href, addresses, patience)
  expect(await standing.takeIfFree()).toBe(true)
  proxy.swallow()
  proxy.heal()
  await expect.poll(() => isFree(connectionString), { timeout: 10 * patience, interval: patience / 4 }).toBe(true)
  await expect.poll(() => isFree(connectionString), { timeout: 20 * patience, interval: patience / 4 }).toBe(false)
  const later = new Place(connectionString, addresses, patience)
  expect(await later.takeIfFree()).toBe(false)
  const taken = later.take()
  await standing.successor
  await standing.stop()
  await taken
  await later.stop()
  await proxy.stop()
  await scratch.stop()
})

it('should wait for a place for longer than a silent database is waited for, and ask for it again', async () => {
  const scratch = await startScratchDatabase()
  const connectionString = await scratch.newDatabase()
  const [standing, later] = [new Place(connectionString, addresses, patience), new Place(connectionString, addresses, patience)]
  await standing.takeIfFree()
  await later.takeIfFree()
  const asked = askedTimes(connectionString, 4)
  const taken = later.take()
  await asked
  await standing.stop()
  await taken
  await later.stop()
  await scratch.stop()
})

/** Resolves when somebody has asked for a place so often. */
async function askedTimes(connectionString: string, times: number): Promise<void> {
  const listener = new pg.Client({ connectionString })
  await listener.connect()
  await listener.query('LISTEN souffleur_place')
  for (let asked = 0; asked < times; asked++) await once(listener, 'notification')
  await listener.end()
}

async function isFree(connectionString: string): Promise<boolean> {
  const passing = new Place(connectionString, addresses, patience)
  const free = await passing.takeIfFree()
  await passing.stop()
  return free
}
