import type { Mutant } from './mutants.ts'
import type { SuiteRun } from './run-suite.ts'
import { Workshop } from './workshop.ts'

export interface Trial { mutant: Mutant; run: SuiteRun }

const workshops = 2

/** Tries every bug on the suite that must find it. */
export async function tryMutants(mutants: readonly Mutant[], say: (line: string) => void = () => undefined): Promise<Trial[]> {
  const trials: Trial[] = []
  await inWorkshops(mutants, async (workshop, mutant) => {
    const run = await workshop.try(mutant)
    say(`${run.outcome === 'failed' ? 'caught' : 'NOT CAUGHT'} by ${mutant.caughtBy} in ${run.ms} ms: ${mutant.name}${run.outcome === 'broken' ? `\n${run.output}` : ''}`)
    trials.push({ mutant, run })
  })
  return trials
}

/** The suites must hold without any bug, else it proves nothing that they fail with one. @throws Error where one does not */
export async function holdSuites(mutants: readonly Mutant[], say: (line: string) => void): Promise<void> {
  await inWorkshops([...new Set(mutants.map(({ caughtBy }) => caughtBy))], async (workshop, suite) => {
    const { outcome, output, ms } = await workshop.run(suite)
    if (outcome !== 'held') throw new Error(`${suite} does not hold even without a bug:\n${output.slice(-2_000)}`)
    say(`${suite} holds without any bug (${ms} ms)`)
  })
}

async function inWorkshops<Item>(items: readonly Item[], work: (workshop: Workshop, item: Item) => Promise<void>): Promise<void> {
  const left = [...items]
  await Promise.all(Array.from({ length: workshops }, async () => {
    const workshop = await Workshop.open()
    try {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await work(workshop, item)
    } finally {
      await workshop.close()
    }
  }))
}
