import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../src/store/open-database.ts'

let scratch: ScratchDatabase
let opened: Database

beforeAll(async () => {
  scratch = await startScratchDatabase()
  opened = await openDatabase(await scratch.newDatabase(), () => undefined)
})

afterAll(async () => {
  await opened.lane.end()
  await opened.database.end()
  await scratch.stop()
})

const stored = async () => (await opened.database.query('SELECT stream FROM conversations.followed ORDER BY position')).rows.map(({ stream }) => stream)
const write = (stream: string, position: string, onSent?: () => void) => opened.lane.write([
  { statement: { name: 'follow', text: 'INSERT INTO conversations.followed (stream, position) VALUES ($1, $2::bigint)' }, values: [stream, position] },
], onSent)

it('should send one transaction behind the other without waiting, and store them in order', async () => {
  const told: string[] = []
  await Promise.all(['1', '2', '3'].map((place) => write(`order ${place}`, place, () => told.push(`sent ${place}`)).then(() => told.push(`stored ${place}`))))
  expect(told).toEqual(['sent 1', 'sent 2', 'sent 3', 'stored 1', 'stored 2', 'stored 3'])
  expect(await stored()).toEqual(['order 1', 'order 2', 'order 3'])
})

it('should store nothing that was sent behind one that failed, and go on afterwards', async () => {
  const written = await Promise.allSettled([write('before', '4'), write('broken', 'no number'), write('behind', '6'), write('far behind', '7')])
  expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  expect((await stored()).slice(3)).toEqual(['before'])
  await write('again', '8')
  expect((await stored()).slice(3)).toEqual(['before', 'again'])
})
