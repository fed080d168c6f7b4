import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Scenario } from './scenario.ts'

/** Every scenario of a `.jsonl.gz` file, or of all such files in a folder. */
export async function* readScenarios(path: string): AsyncGenerator<Scenario> {
  const files = statSync(path).isDirectory() ? readdirSync(path).filter(name => name.endsWith('.jsonl.gz')).sort().map(name => join(path, name)) : [path]
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) yield JSON.parse(line) as Scenario
  }
}
