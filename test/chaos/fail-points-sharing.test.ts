import { compareWithLog, PassedPoints } from '@souffleur/engine/testing'
import { failPoints } from '@souffleur/schemas/fail-point'
import type { SessionState } from '@souffleur/schemas'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SharingPair, type Place } from './sharing-pair.ts'

/** Rounds of conversations after which a process that still lives does not come by its point. */
const mostRounds = 40
const places = [0, 1, 0, 1] as const
const walked: SessionState[] = []

let pair: SharingPair
beforeAll(async () => {
  pair = await SharingPair.open()
  await pair.products[1].kill()
}, 60_000)
afterAll(() => pair.stop())

it.each(failPoints.filter((point) => point.startsWith('peers:')))('should lose no conversation when one of two processes dies at "%s"', { timeout: 120_000 }, async (point) => {
  const points = new PassedPoints()
  await pair.again(points.endAt(point, 3)).catch(() => undefined) // it may die before it is open
  for (let round = 0; round < mostRounds && !points.hasKilled(point); round++) walked.push(...await Promise.all(places.map(walk)))
  expect(points.hasKilled(point)).toBe(true)
  await pair.products[1].ended
})

it('should have all conversations where they stood, and have stored what its log says', { timeout: 120_000 }, async () => {
  await pair.again()
  for (const state of walked) expect(await pair.read(1, state)).toMatchObject({ session: state.session, stepVisit: state.stepVisit, trail: state.trail })
  await pair.rest()
  expect(await compareWithLog(pair.database)).toEqual([])
})

/** To the step before the last, each step asked for at the other process. */
async function walk(place: Place): Promise<SessionState> {
  const other = place === 0 ? 1 : 0
  const offered = await pair.answer(other, await pair.start(place), { kind: 'choice', value: 'subscriber' })
  const asked = await pair.answer(place, offered, { kind: 'choice', value: 'otherAmount' })
  const confirmed = await pair.answer(other, asked, { kind: 'form', value: { amount: 450, days: '5' } })
  expect(confirmed.step?.elementId).toBe('confirm')
  return confirmed
}
