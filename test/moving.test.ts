import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

let old: Product
let moved: Product
let running: any

beforeAll(async () => {
  old = await startProduct()
  running = await begin(old)
  const folder = join(mkdtempSync(join(tmpdir(), 'souffleur-moving-')), 'backup')
  const dataDir = mkdtempSync(join(tmpdir(), 'souffleur-new-house-'))
  run('backup', old.env.DATA_DIR!, folder)
  run('restore', dataDir, folder, '--library')
  moved = await startProduct({ DATA_DIR: dataDir, PREDECESSOR_URL: old.url })
})
afterAll(async () => {
  await moved.stop()
  await old.stop()
})

it('should let a conversation that began in the old house go on at the new address, its events too', async () => {
  const { status, body } = await send(`${moved.url}/api/v1/sessions/${running.session}/input`, 'POST', { stepVisit: running.stepVisit, kind: 'choice', value: 'subscriber' })
  expect(status, JSON.stringify(body)).toBe(200)
  const next = await followSession(moved.url, body, (state) => state.status === 'waiting')
  expect(next.stepVisit).not.toBe(running.stepVisit)
  expect((await send(`${old.url}/api/v1/sessions/${running.session}`, 'GET')).body.stepVisit).toBe(next.stepVisit)
})

it('should begin new conversations in the new house', async () => {
  const { session } = await begin(moved)
  expect((await send(`${moved.url}/api/v1/sessions/${session}`, 'GET')).status).toBe(200)
  expect((await send(`${old.url}/api/v1/sessions/${session}`, 'GET')).status).toBe(404)
})

it('should know no conversation that neither house knows', async () => {
  expect((await send(`${moved.url}/api/v1/sessions/nobody`, 'GET')).status).toBe(404)
})

async function begin(house: Product): Promise<any> {
  const { body } = await send(`${house.url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
  return followSession(house.url, body, (state) => state.status === 'waiting')
}

function run(command: string, dataDir: string, ...words: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['house/backup/main.ts', command, ...words], { env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir }, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}
