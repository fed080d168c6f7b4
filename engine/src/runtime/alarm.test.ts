import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Alarm } from './alarm.ts'
import { createControlledClock } from './controlled-clock.ts'

const day = 24 * 3600 * 1000

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('should ring once, at the earliest time', () => {
  const ring = vi.fn()
  const clock = createControlledClock()
  const alarm = new Alarm(clock, ring)
  alarm.set(clock.now() + 200)
  alarm.set(clock.now() + 100)
  vi.advanceTimersByTime(99)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect(ring).toHaveBeenCalledOnce()
})

it('should wait a day, looking at the clock on the way', () => {
  const ring = vi.fn()
  const clock = createControlledClock()
  new Alarm(clock, ring).set(clock.now() + day)
  vi.advanceTimersByTime(day - 1)
  expect(ring).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(ring).toHaveBeenCalledOnce()
})

it('should ring when the clock jumps past its time, and not when it jumps back', () => {
  const ring = vi.fn()
  const clock = createControlledClock()
  new Alarm(clock, ring).set(clock.now() + 1_000)
  clock.add(-5_000)
  vi.advanceTimersByTime(1_000)
  expect(ring).not.toHaveBeenCalled()
  clock.add(5_000)
  vi.advanceTimersByTime(0)
  expect(ring).toHaveBeenCalledOnce()
})
