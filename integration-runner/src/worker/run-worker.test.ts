import { EngineError, type ActivatedJob, type EngineClient } from '@souffleur/engine/client'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limits } from '../limits.ts'
import { runWorker } from './run-worker.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker of an engine whose polls give these one after the other, then nothing. */
function work(...polls: (string[] | EngineError)[]) {
  const handled: string[] = []
  let reopened: () => void = () => undefined
  const engine = {
    streamActivatedJobs: (_request: object, _onJob: unknown, onReopened: () => void) => { reopened = onReopened; return { close: () => undefined } },
    activateJobs: async () => {
      const next = polls.shift() ?? []
      if (next instanceof EngineError) throw next
      return next.map((key) => ({ key }) as ActivatedJob)
    },
  } as unknown as EngineClient
  const worker = runWorker({ engine, log: pino({ level: 'silent' }), handle: async ({ key }) => { handled.push(key) } })
  return { handled, worker, reopen: () => reopened() }
}

test('should poll where a broken stream is open again', async () => {
  const { handled, reopen, worker } = work([], ['7'])
  await vi.advanceTimersByTimeAsync(0)
  reopen()
  await vi.advanceTimersByTimeAsync(0)
  expect(handled).toEqual(['7'])
  await worker.stop()
})

test('should poll again soon where a poll failed', async () => {
  const { handled, worker } = work(new EngineError('UNAVAILABLE', 'no leader'), ['7'])
  await vi.advanceTimersByTimeAsync(limits.pollAgainMs)
  expect(handled).toEqual(['7'])
  await worker.stop()
})

test('should poll now and then whatever happens', async () => {
  const { handled, worker } = work([], ['7'], ['8'])
  await vi.advanceTimersByTimeAsync(2 * limits.pollEveryMs)
  expect(handled).toEqual(['7', '8'])
  await worker.stop()
})
