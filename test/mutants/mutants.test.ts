import { expect, it } from 'vitest'
import { mutants, slowSuites } from './mutants.ts'
import { tryMutants } from './try-mutants.ts'

/** Those that need a database are left to `npm run mutants`, and so is the proof that the suites hold without a bug: here they run beside. */
const quick = mutants.filter(({ caughtBy }) => !slowSuites.includes(caughtBy))

it(`should catch each of ${quick.length} deliberate bugs with the suite that is meant for it`, { timeout: 900_000, retry: 0 }, async () => {
  const trials = await tryMutants(quick)
  expect(trials.filter(({ run }) => run.outcome !== 'failed').map(({ mutant, run }) => `${mutant.name}: ${run.outcome} (${mutant.caughtBy})`)).toEqual([])
  expect(trials).toHaveLength(quick.length)
})
