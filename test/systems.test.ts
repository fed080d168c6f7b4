import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EnvironmentError } from '../house/environment/environment-error.ts'
import { readSystems } from '../house/environment/read-systems.ts'

const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'souffleur-systems-')), 'systems.json')
  writeFileSync(path, text)
  return path
}

it('should read the outside systems that the administrator allows', () => {
  const systems = { billing: { baseUrl: 'https://billing.example/api', headers: { authorization: 'Bearer 1' }, concurrency: 8 } }
  expect(readSystems(file(JSON.stringify(systems)))).toEqual(systems)
})

it.each([
  ['', 'not JSON'], ['{"billing": {}}', "/billing must have required property 'baseUrl'"], ['{"billing": {"baseUrl": "ftp://x"}}', '/billing/baseUrl must match pattern'],
  ['{"billing": {"baseUrl": "http://x", "timeout": 1}}', '/billing does not know the member "timeout"'], ['{"billing": {"baseUrl": "http://x", "concurrency": 0}}', '/billing/concurrency must be >= 1'], ['[]', 'must be object'],
])('should say what is wrong in %s', (text, sentence) => {
  expect(() => readSystems(file(text))).toThrow(EnvironmentError)
  expect(() => readSystems(file(text))).toThrow(sentence)
})

it('should say that a file is not there', () => {
  expect(() => readSystems('/nowhere/systems.json')).toThrow('SYSTEMS names /nowhere/systems.json: the file could not be read.')
})
