import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '@souffleur/engine'
import { PassedPoints } from '@souffleur/engine/testing'
import { failPoints } from '@souffleur/schemas/fail-point'
import pg from 'pg'
import { expect, it } from 'vitest'
import { followSession } from '../product/follow-session.ts'
import { send } from '../product/json-client.ts'
import { startProduct, type Product } from '../product/start-product.ts'
import { dieAtEach } from './die-at-each.ts'
import { elsewhere } from './points-of-product.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Reports are a second late. */
const patience = { timeout: 20_000 }

it('should have each fail-point at one place in the sources', () => {
  const passed = ['engine', 'bot-api', 'editor', 'integration-runner'].flatMap((room) => pointsIn(join(root, room, 'src')))
  expect(passed.sort()).toEqual([...failPoints].sort())
})

it('should name a suite in which a process dies at each point that no short life of the product passes', () => {
  for (const [point, suite] of Object.entries(elsewhere)) expect(readFileSync(join(root, suite), 'utf8'), suite).toContain(`'${point}`)
})

it('should keep every promise when it dies once at each point', { timeout: 1_800_000, retry: 0 }, async () => {
  const { broken, errands } = await dieAtEach()
  expect(broken).toEqual([])
  expect(errands).toBeGreaterThan(0)
})

it('should begin conversations on a version of another engine though it died when it had given that to its own', { timeout: 120_000 }, async () => {
  const point = 'library: deployed anew, version not stored'
  const points = new PassedPoints()
  const product = await startProduct()
  const { env } = product
  await product.stop()
  await forgetDeployments(env.DATA_DIR!)
  const dying = await startProduct({ ...env, ...points.endAt(point) })
  await expect(begin(dying)).rejects.toThrow()
  await dying.ended
  expect(points.hasKilled(point)).toBe(true)
  const after = await startProduct(env)
  const state = await begin(after)
  expect((await followSession(after.url, state, ({ status }) => status === 'waiting')).step).toBeDefined()
  await after.stop()
})

it('should keep its reports though it died when it had made them anew', { timeout: 120_000 }, async () => {
  const point = 'projections: before rebuilt tables take their place'
  const points = new PassedPoints()
  const dying = await startProduct(points.endAt(point))
  await begin(dying)
  await expect.poll(() => runsOf(dying), patience).toBe(1)
  await send(`${dying.url}/api/v1/reports/rebuild`, 'POST')
  await dying.ended
  expect(points.hasKilled(point)).toBe(true)
  const after = await startProduct({ ...dying.env, FAIL_POINT: '' })
  await begin(after)
  await expect.poll(() => runsOf(after), patience).toBe(2)
  await send(`${after.url}/api/v1/reports/rebuild`, 'POST')
  await expect.poll(async () => (await send(`${after.url}/api/v1/reports`, 'GET')).body.rebuild.state, patience).toBe('done')
  expect(await runsOf(after)).toBe(2)
  await after.stop()
})

/** Instances that the reports know of. */
async function runsOf({ url }: Product): Promise<number> {
  return (await send(`${url}/api/v1/reports/processes`, 'GET')).body.items.reduce((sum: number, { started }: { started: number }) => sum + started, 0)
}

async function begin({ url }: Product): Promise<any> {
  return (await send(`${url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })).body
}

/** As after the library was restored into another house. */
async function forgetDeployments(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  const client = new pg.Client({ connectionString: postgres.connectionString })
  await client.connect()
  await client.query('UPDATE library.versions SET process_definition_key = NULL')
  await client.end()
  await postgres.stop()
}

function pointsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/failPoint\('([^']+)'\)/g)].map(([, point]) => point!))
}
