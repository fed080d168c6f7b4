import { mutants } from './mutants.ts'
import { holdSuites, tryMutants } from './try-mutants.ts'

/** `npm run mutants [-- words]`: puts every bug (or those whose name has the words) into a copy of the sources and tells whether its suite finds it; ends with 1 if one does not. */
const words = process.argv.slice(2).join(' ')
const chosen = mutants.filter(({ name }) => name.includes(words))
await holdSuites(chosen, console.log)
const trials = await tryMutants(chosen, console.log)
const caught = trials.filter(({ run }) => run.outcome === 'failed').length
console.log(`${caught} of ${trials.length} mutants were caught.`)
process.exit(caught === trials.length ? 0 : 1)
