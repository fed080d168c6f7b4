import { expect, it } from 'vitest'
import { runChaos } from './run-chaos.ts'

/** A short run for every day; the build sets more, and `npm run chaos` takes any number. */
const kills = Number(process.env.CHAOS_KILLS ?? 12)
const seed = Number(process.env.CHAOS_SEED ?? 1)

it(`should keep every promise through ${kills} kills of product and database (seed ${seed})`, { timeout: 120_000 + kills * 20_000, retry: 0 }, async () => {
  const { broken, inputs } = await runChaos({ seed, kills })
  expect(broken).toEqual([])
  expect(inputs).toBeGreaterThan(kills)
})
