import { expect, it, vi } from 'vitest'
import { systemClock } from './system-clock.ts'
import { watchClock } from './watch-clock.ts'

it('should tell when the clock was set, and by how much', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let [now, elapsed] = [1_000_000, 0]
  const lines: string[] = []
  const pass = (ms: number, jump = 0) => {
    now += ms + jump
    elapsed += ms
    vi.advanceTimersByTime(ms)
  }
  const stop = watchClock({ ...systemClock, now: () => now, elapsed: () => elapsed }, (line) => lines.push(line))
  pass(5_000)
  pass(5_000, 3_600_000)
  pass(5_000, -3_600_000)
  pass(5_000, 40)
  stop()
  vi.useRealTimers()
  expect(lines).toEqual([
    "Engine: this machine's clock was set 3600 s forward: what has become due by it happens now.",
    "Engine: this machine's clock was set 3600 s back: what is due by it waits so much longer.",
  ])
})
