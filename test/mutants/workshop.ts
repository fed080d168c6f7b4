import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Mutant } from './mutants.ts'
import { runSuite, type SuiteRun } from './run-suite.ts'

const house = join(import.meta.dirname, '..', '..')
const needed = ['engine', 'bot-api', 'schemas', 'house', 'test/chaos', 'test/product', 'package.json', 'tsconfig.json', 'vitest.config.ts']

/** A copy of the sources in which bugs are tried out, one at a time: the working tree never sees them. */
export class Workshop {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  static async open(): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'souffleur-mutants-'))
    for (const name of needed) await cp(join(house, name), join(folder, name), { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
    await symlink(join(house, 'node_modules'), join(folder, 'node_modules'))
    return new Workshop(folder)
  }

  /** Runs a suite on the sources as they are. */
  run(suite: string): Promise<SuiteRun> {
    return runSuite(this.#folder, suite)
  }

  /** Puts a bug in, runs the suite that must find it, and takes the bug out again. */
  async try(mutant: Mutant): Promise<SuiteRun> {
    const path = join(this.#folder, mutant.file)
    const source = await readFile(path, 'utf8')
    try {
      await writeFile(path, mutate(source, mutant))
      return await this.run(mutant.caughtBy)
    } catch (error) {
      return { outcome: 'broken', ms: 0, output: (error as Error).message }
    } finally {
      await writeFile(path, source)
    }
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true })
  }
}

/** @throws Error where the bug does not fit the file any more */
function mutate(source: string, { name, file, edits }: Mutant): string {
  let mutated = source
  for (const [text, replacement] of edits) {
    const times = mutated.split(text).length - 1
    if (times !== 1) throw new Error(`The mutant "${name}" does not fit ${file} any more: "${text}" stands there ${times} times. Bring test/mutants/mutants.ts up to date.`)
    mutated = mutated.replace(text, () => replacement)
  }
  return mutated
}
