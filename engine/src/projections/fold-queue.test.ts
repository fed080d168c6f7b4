import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { FoldQueue } from './fold-queue.ts'
import { foldRetryDelay, maxWaitingRecords } from './limits.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const pace = 100
const records = (...positions: number[]) => positions.map((position) => ({ partitionId: 1, position: String(position) }) as ExportedRecord)

function open(fold: (positions: string[]) => Promise<void> = async () => undefined) {
  const folded: string[][] = []
  const passed: string[] = []
  const failures: string[] = []
  const queue = new FoldQueue({
    pace,
    async fold(batch) {
      const positions = batch.map(({ position }) => position)
      await fold(positions)
      folded.push(positions)
    },
    onFolded: (position) => passed.push(position),
    onFailed: ({ message }) => failures.push(message),
  })
  return { queue, folded, passed, failures }
}

it('should fold together what comes within its pace', async () => {
  const { queue, folded, passed } = open()
  queue.add(records(1), '1')
  queue.add(records(2, 3), '3')
  expect(queue.length).toBe(3)
  await vi.advanceTimersByTimeAsync(pace)
  queue.add(records(4), '4')
  await vi.advanceTimersByTimeAsync(pace)
  expect([folded, passed, queue.length]).toEqual([[['1', '2', '3'], ['4']], ['3', '4'], 0])
})

it('should pass over what holds nothing for it at once, unless something waits before it', async () => {
  const { queue, passed } = open()
  queue.add([], '7')
  queue.add(records(8), '8')
  queue.add([], '9')
  expect(passed).toEqual(['7'])
  await vi.advanceTimersByTimeAsync(pace)
  expect(passed).toEqual(['7', '9'])
})

it('should try again what failed, and let the stream wait where too much piles up', async () => {
  let isBroken = true
  const { queue, folded, passed, failures } = open(async () => { if (isBroken) throw new Error('away') })
  const many = records(...Array.from({ length: maxWaitingRecords + 1 }, (_unused, index) => index + 1))
  const wait = queue.add(many, 'end')
  expect(wait).toBeInstanceOf(Promise)
  await vi.advanceTimersByTimeAsync(foldRetryDelay)
  expect([folded, passed]).toEqual([[], []])
  isBroken = false
  await vi.advanceTimersByTimeAsync(foldRetryDelay)
  await wait
  expect([folded.flat().length, passed, new Set(failures)]).toEqual([many.length, ['end'], new Set(['away'])])
})

it('should fold nothing more once it is closed', async () => {
  const { queue, folded, passed } = open()
  queue.add(records(1), '1')
  await queue.close()
  queue.add(records(2), '2')
  await vi.advanceTimersByTimeAsync(pace)
  expect([folded, passed]).toEqual([[], []])
})
