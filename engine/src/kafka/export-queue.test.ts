import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ExportedRecord } from '../runtime/record-stream.ts'
import { readPositions, writePositions, type Positions } from '../runtime/stream-position.ts'
import { ExportQueue } from './export-queue.ts'
import { maxUnsent, positionInterval } from './limits.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const record = (position: number) => ({ partitionId: 1, position: String(position) }) as ExportedRecord
const records = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_unused, index) => record(from + index))

/** A Kafka that takes two records at once, each time it is told to. */
function slowKafka() {
  const taken: string[] = []
  const waiting: (() => void)[] = []
  let stopped = false
  const write = (offered: ExportedRecord[]) => new Promise<number>((resolve) => {
    waiting.push(() => {
      const count = stopped ? 0 : Math.min(2, offered.length)
      taken.push(...offered.slice(0, count).map(({ position }) => position))
      resolve(count)
    })
  })
  const take = async () => {
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { taken, take, write, async stop() { stopped = true; waiting.splice(0).forEach((go) => go()) } }
}

function open(kafka: ReturnType<typeof slowKafka>, position = '0') {
  const stored: string[] = []
  let reached = readPositions(position)
  const positions = { load: async () => reached, store: async (sent: Positions) => { stored.push(writePositions(sent)) } }
  return {
    stored, queue: new ExportQueue({ writer: kafka, positions, start: reached, onStored: () => undefined, log: () => undefined }),
    /** Another process has written up to here. */
    reach: (other: string) => { reached = readPositions(other) },
  }
}

it('should send in order, and store only what Kafka has', async () => {
  const kafka = slowKafka()
  const { queue, stored } = open(kafka, '4')
  expect(queue.add(records(5, 9))).toBeUndefined()
  await kafka.take()
  await vi.advanceTimersByTimeAsync(positionInterval)
  expect([kafka.taken, stored, queue.length]).toEqual([['5', '6'], ['6'], 3])
  queue.add(records(10, 10))
  await kafka.take()
  await kafka.take()
  await vi.advanceTimersByTimeAsync(positionInterval)
  expect([kafka.taken, stored, queue.length]).toEqual([['5', '6', '7', '8', '9', '10'], ['6', '10'], 0])
  await queue.stop()
})

it('should hold the stream up only where too much waits', () => {
  const { queue } = open(slowKafka())
  expect(queue.add(records(1, maxUnsent))).toBeUndefined()
  expect(queue.add(records(maxUnsent + 1, maxUnsent + 1))).toBeInstanceOf(Promise)
})

it('should remember what was sent when it is stopped, and nothing more', async () => {
  const kafka = slowKafka()
  const { queue, stored } = open(kafka)
  queue.add(records(1, 5))
  await kafka.take()
  await queue.stop()
  expect([kafka.taken, stored]).toEqual([['1', '2'], ['2']])
})

it('should not send again what another process has sent while this one stood by', async () => {
  const kafka = slowKafka()
  const { queue, reach } = open(kafka, '4')
  reach('8')
  await vi.advanceTimersByTimeAsync(positionInterval)
  queue.add(records(5, 10))
  await kafka.take()
  expect([kafka.taken, queue.length]).toEqual([['9', '10'], 0])
  await queue.stop()
})
