import { expect, it } from 'vitest'
import { createPartitionState, PageFault, type PartitionState } from '../core/index.ts'
import type { PartitionWriter, StoredRow } from '../store/store.ts'
import { Pager } from './pager.ts'

const job = { unit: -1, type: 'work', state: 'ACTIVATABLE', deadline: -1, recurAt: -1 } as const
const activated = { ...job, state: 'ACTIVATED' } as const
const due = { key: 7, due: 1, text: '{"unit":-1,"dueDate":1}' }

/** A pager that keeps no row it need not keep, over a store that answers when the test lets it. */
function slowPager(rows: StoredRow[]) {
  const state = createPartitionState()
  const answer = Promise.withResolvers<void>()
  const read = async () => {
    const seen = [...rows]
    await answer.promise
    return seen
  }
  const writer = { loadRows: read, loadGroup: read, loadDue: read } as unknown as PartitionWriter
  return { state, pager: new Pager(state, writer, { rows: 0, units: 0 }), answer: answer.resolve }
}

/** A commit that changes a row, after which it leaves memory. */
function commit(state: PartitionState, pager: Pager, change: () => void): void {
  change()
  pager.toStore(state.takeChanges(), 1)
  pager.evict(1)
}

it('should not believe a look at a group that is older than a row that joined it and left memory', async () => {
  const { state, pager, answer } = slowPager([])
  const loading = pager.load([new PageFault('jobs', { group: 'work', after: -1 })])
  commit(state, pager, () => state.jobs.put(7, job))
  answer()
  await loading
  expect(() => [...state.jobs.inGroup('work')]).toThrow(PageFault)
})

it('should not bring back what a row was before it was changed and left memory', async () => {
  const { state, pager, answer } = slowPager([{ key: 7, text: JSON.stringify(job) }])
  const loading = pager.load([new PageFault('jobs', { key: 7 })])
  commit(state, pager, () => state.jobs.put(7, activated))
  answer()
  await loading
  expect(() => state.jobs.get(7)).toThrow(PageFault)
})

it('should not bring back what was due and is gone', async () => {
  const { state, pager, answer } = slowPager([due])
  const loading = pager.loadDue('timers', { until: 1, limit: 10, isWanted: () => true })
  commit(state, pager, () => state.timers.delete(7))
  answer()
  expect(await loading).toMatchObject({ keys: [] })
  expect([...state.timers.resident()]).toEqual([])
})

it('should bring what nobody has touched', async () => {
  const { state, pager, answer } = slowPager([due])
  const loading = pager.loadDue('timers', { until: 1, limit: 10, isWanted: () => true })
  answer()
  expect(await loading).toEqual({ found: 1, keys: [7] })
  expect(state.timers.get(7)).toMatchObject({ dueDate: 1 })
})
