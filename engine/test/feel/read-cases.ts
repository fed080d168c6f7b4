import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FeelCase } from './feel-case.ts'

const folder = join(import.meta.dirname, 'fixtures')

/** All recorded cases, of one group if it is named. */
export function readCases(group?: string): FeelCase[] {
  const texts = readdirSync(folder).map(file => gunzipSync(readFileSync(join(folder, file))).toString())
  const cases = texts.flatMap(text => text.trim().split('\n')).map(line => JSON.parse(line) as FeelCase)
  return cases.filter(recorded => group === undefined || recorded.group === group)
}
