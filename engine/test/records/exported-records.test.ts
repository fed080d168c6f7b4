import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { startEngine } from '../../src/start-engine.ts'
import { createMemoryStore } from '../../src/store/memory/memory-store.ts'
import { recordTour } from './record-tour.ts'
import { readTour, type RecordedTour, tellTour } from './recorded-tour.ts'

const recorded = readTour()
let ours: RecordedTour

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'souffleur-records-'))
  const engine = await startEngine({ store: createMemoryStore(), exportRecords: join(folder, 'records.jsonl') })
  await recordTour(engine, 'tour')
  await engine.stop()
  ours = tellTour((await readFile(join(folder, 'records.jsonl'), 'utf8')).trim().split('\n').map((line) => JSON.parse(line)))
  await rm(folder, { recursive: true })
})

it('should write the kinds of records that Zeebe writes, and no others', () => {
  expect(Object.keys(ours.shapes)).toEqual(Object.keys(recorded.shapes))
})

it.each(Object.entries(recorded.shapes))('should write the members that Zeebe writes: %s', (kind, members) => {
  expect(ours.shapes[kind]).toEqual(members)
})

it.each(Object.entries(recorded.values))('should say in them what Zeebe says: %s', (kind, values) => {
  expect(ours.values[kind]).toEqual(values)
})
