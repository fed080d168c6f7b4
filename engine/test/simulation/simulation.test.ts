import { describe, expect, it } from 'vitest'
import { runSimulation } from './run-simulation.ts'

/** `SIMULATIONS=100000 SIMULATION_SEED=5000 npx vitest run engine/test/simulation` plays more of them, and others. */
const first = Number(process.env.SIMULATION_SEED ?? 1)
const last = first + Number(process.env.SIMULATIONS ?? 1_000) - 1

describe('two engines on one database, whatever happens to them', () => {
  it(`should keep every promise (seeds ${first} to ${last})`, { timeout: 3_600_000, retry: 0 }, async () => {
    let records = 0
    for (let seed = first; seed <= last; seed++) {
      const outcome = await runSimulation(seed)
      expect(outcome.broken, `seed ${seed}; to play it again: node engine/test/simulation/replay.ts ${seed}`).toEqual([])
      records += outcome.records
    }
    expect(records).toBeGreaterThan(500 * (last - first + 1))
  })

  it('should do the same again with the same seed', async () => {
    expect(await runSimulation(7)).toEqual(await runSimulation(7))
  })
})
