import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { simulation } from './mutants.ts'

/** `failed`: tests ran and did not hold, or did not come to an end. `broken`: there was nothing to run. */
export interface SuiteRun { outcome: 'held' | 'failed' | 'broken'; ms: number; output: string }

const seeds = 40
/** What goes on for so long has gone astray, in ms. */
const patience = 600_000

/** Runs a suite, up to the first test that fails, in a folder that holds the sources. */
export function runSuite(folder: string, suite: string): Promise<SuiteRun> {
  const begin = performance.now()
  const child = spawn(process.execPath, suite === simulation ? [join(folder, 'engine/test/simulation/replay.ts'), '1', String(seeds)] : [join(folder, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', '--retry=0', '--reporter=dot', suite], { cwd: folder, timeout: patience, killSignal: 'SIGKILL', env: { ...process.env, NO_COLOR: '1' } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { output += data.toString() })
  return new Promise((resolve) => child.once('close', (code) => resolve({ outcome: outcomeOf(code, output), ms: Math.round(performance.now() - begin), output })))
}

function outcomeOf(code: number | null, output: string): SuiteRun['outcome'] {
  if (code === 0) return 'held'
  return /No test files found|Cannot find module|SyntaxError|Transform failed|PARSE_ERROR/.test(output) ? 'broken' : 'failed'
}
