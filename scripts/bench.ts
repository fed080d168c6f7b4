import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'

/** `npm run bench [-- name]`: runs every `<room>/bench/*.bench.ts` (or those whose path holds the name); each prints JSON lines with a peer of the same run. */
const [name = ''] = process.argv.slice(2)
const benches = globSync('*/bench/*.bench.ts').filter((path) => path.includes(name)).toSorted()
if (benches.length === 0) console.error(name ? `No bench is called ${name}.` : 'There is no bench yet.')
const failed = benches.filter((path) => spawnSync(process.execPath, [path], { stdio: 'inherit' }).status !== 0)
process.exit(benches.length > 0 && failed.length === 0 ? 0 : 1)
