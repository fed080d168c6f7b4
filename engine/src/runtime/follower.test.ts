import { expect, it, vi } from 'vitest'
import { Follower } from './follower.ts'
import { stopwatch } from './stopwatch.ts'
import type { ExportedRecord } from './record-stream.ts'

const commitOf = (record: ExportedRecord) => ({ records: { after: (position: number) => Number(record.position) > position ? [record] : [] }, lastPosition: Number(record.position) })

/** A log of single records, `past` of them old, and a follower of it; `commit` adds a record. */
function followedLog(onRecords: (positions: number[]) => void | Promise<void>, past = 0) {
  const log = Array.from({ length: past }, (_, index) => ({ position: String(index + 1) }) as ExportedRecord)
  const follower = new Follower(0, {
    read: async (after) => log.slice(after, after + 2).map((record) => commitOf(record)),
    isUpToDate: (after) => after >= log.length,
    onRecords: (records) => onRecords(records.map(({ position }) => Number(position))),
    clock: stopwatch,
  })
  const commit = () => {
    const record = { position: String(log.length + 1) } as ExportedRecord
    log.push(record)
    follower.live(commitOf(record))
  }
  return { log, follower, commit }
}

it('should read the past first, then take commits at once', async () => {
  const seen: number[] = []
  const { follower, commit } = followedLog((positions) => { seen.push(...positions) }, 3)
  follower.catchUp()
  await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]))
  await new Promise(setImmediate)
  commit()
  expect(seen.at(-1)).toBe(4)
})

it('should keep the order for a slow listener', async () => {
  const seen: number[] = []
  const { commit } = followedLog(async (positions) => {
    await Promise.resolve()
    seen.push(...positions)
  })
  for (let n = 0; n < 5; n++) commit()
  await vi.waitFor(() => expect(seen).toEqual([1, 2, 3, 4, 5]))
})

it('should leave out nothing that was written elsewhere while it was busy', async () => {
  const seen: number[] = []
  let release = () => undefined as void
  const { log, follower, commit } = followedLog(async (positions) => {
    await new Promise<void>((resolve) => { release = resolve })
    seen.push(...positions)
  })
  commit()
  log.push({ position: '2' } as ExportedRecord)
  follower.catchUp()
  commit()
  await vi.waitFor(() => {
    release()
    expect(seen).toEqual([1, 2, 3])
  })
})

it('should deliver again what a listener failed on', async () => {
  vi.useFakeTimers()
  const seen: number[] = []
  let failures = 1
  const { commit } = followedLog((positions) => {
    if (failures-- > 0) throw new Error('not now')
    seen.push(...positions)
  })
  commit()
  commit()
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(seen).toEqual([1, 2])
})

it('should say nothing after it was closed', () => {
  const seen: number[] = []
  const { follower, commit } = followedLog((positions) => { seen.push(...positions) })
  follower.close()
  commit()
  expect(seen).toEqual([])
})
