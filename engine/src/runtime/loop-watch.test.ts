import { expect, it } from 'vitest'
import { loopPace, loopRounds } from './limits.ts'
import { LoopWatch } from './loop-watch.ts'

it('should slow an instance down whose timers follow each other without rest, and say so once', () => {
  const watch = new LoopWatch()
  let now = 0
  const rests = Array.from({ length: loopRounds + 3 }, (_, round) => watch.restOf({ owner: 1, key: round * 10 + 1, lastKey: round * 10 + 5, now: now += 100 }))
  expect(rests.slice(0, loopRounds).every(({ rest }) => rest === 0)).toBe(true)
  expect(rests.slice(loopRounds)).toEqual([{ rest: loopPace, isNew: true }, { rest: loopPace, isNew: false }, { rest: loopPace, isNew: false }])
})

it('should let a timer fire that has had its rest, and the next one rest again', () => {
  const watch = new LoopWatch()
  for (let round = 0; round <= loopRounds; round++) watch.restOf({ owner: 1, key: round * 10 + 1, lastKey: round * 10 + 5, now: 0 })
  expect(watch.restOf({ owner: 1, key: loopRounds * 10 + 1, lastKey: 9_999, now: loopPace }).rest).toBe(0)
  expect(watch.restOf({ owner: 1, key: 9_999, lastKey: 10_000, now: loopPace }).rest).toBe(loopPace)
})

it('should let many timers fire that wait side by side', () => {
  const watch = new LoopWatch()
  const rests = Array.from({ length: 10_000 }, (_, key) => watch.restOf({ owner: 1, key, lastKey: 10_000 + key, now: 0 }).rest)
  expect(rests.every((rest) => rest === 0)).toBe(true)
})

it('should not take a timer that comes once in a while for a loop', () => {
  const watch = new LoopWatch()
  const rests = Array.from({ length: 1_000 }, (_, round) => watch.restOf({ owner: 1, key: round * 10 + 1, lastKey: round * 10 + 5, now: round * 3 * loopPace }).rest)
  expect(rests.every((rest) => rest === 0)).toBe(true)
})
