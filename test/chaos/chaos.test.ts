import { expect, it } from 'vitest'
import { runChaos } from './run-chaos.ts'

/** A short run for every day; the build sets more, and `npm run chaos` takes any number. */
const kills = Number(process.env.CHAOS_KILLS ?? 12)
const seed = Number(process.env.CHAOS_SEED ?? 1)
const killsOverPartitions = Math.max(6, Math.round(kills / 10))

it.each([[kills, 1], [killsOverPartitions, 3]])(`should keep every promise through %i kills of product and database over %i partitions (seed ${seed})`, { timeout: 240_000 + kills * 30_000, retry: 0 }, async (count, partitions) => {
  const { broken, inputs, errands } = await runChaos({ seed, kills: count, partitions })
  expect(broken).toEqual([])
  expect(inputs).toBeGreaterThan(count)
  expect(errands).toBeGreaterThan(0)
})
