import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@souffleur/engine'
import type { SessionState } from '@souffleur/schemas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkMidway } from './chaos/check.ts'
import { History } from './chaos/history.ts'
import { readRemains } from './chaos/read-remains.ts'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

const operators = 6
const history = new History()
const folder = join(mkdtempSync(join(tmpdir(), 'souffleur-backup-')), 'monday')
const restoredDir = mkdtempSync(join(tmpdir(), 'souffleur-restored-'))
let product: Product
/** The house that was killed: its database lives on. */
let killedDir: string
/** How many inputs had been acknowledged when the backup began. */
let kept: number

beforeAll(async () => {
  product = await startProduct()
  let goesOn = true
  const work = Promise.all(Array.from({ length: operators }, async () => { while (goesOn) await walkOn(await begin()) }))
  await history.moreInputs(3 * operators)
  kept = history.inputs.length
  const made = await command(product, 'backup', folder)
  expect(made.output).toContain(`is in ${folder}`)
  goesOn = false
  await work
  killedDir = product.env.DATA_DIR!
  await product.kill()
})
afterAll(async () => {
  await product.stop()
  const orphan = await startEmbeddedPostgres({ dataDir: join(killedDir, 'postgres') })
  await orphan.stop()
})

describe('a backup made while operators were at work', () => {
  it('should refuse to be written over another one', async () => {
    expect(await command(product, 'backup', folder)).toEqual({ code: 1, output: `${folder} exists already: name a new folder.\n` })
  })

  it('should refuse to be restored over a database that holds something', async () => {
    const { code, output } = await command(product, 'restore', folder)
    expect(code).toBe(1)
    expect(output).toContain('The database is not empty')
  })

  it('should hold everything that was acknowledged before it, once, with no gap in the log', async () => {
    const restored = await command({ env: { DATA_DIR: restoredDir } }, 'restore', folder)
    expect(restored.output).toContain('Start the product')
    const { records, differences } = await readRemains(restoredDir)
    const acknowledged = Object.assign(new History(), { started: history.started, inputs: history.inputs.slice(0, kept) })
    expect(kept).toBeGreaterThan(operators)
    expect(checkMidway({ history: acknowledged, records, differences })).toEqual([])
  })

  it('should let every session that it holds be walked to its end', async () => {
    product = await startProduct({ DATA_DIR: restoredDir })
    const waiting = async () => (await send(sessions('?status=waiting&limit=100'), 'GET')).body.items
    let [items, ended] = [await waiting(), 0]
    // functions that ran when the backup was taken run again: what waited for them is looked for once more
    for (; items.length > 0; items = await waiting()) {
      for (const { session } of items) expect((await walkOn((await send(sessions(`/${session}`), 'GET')).body)).status).toBe('ended')
      ended += items.length
    }
    expect(ended).toBeGreaterThan(0)
    await product.stop()
    const { leftovers } = await readRemains(restoredDir)
    expect(Object.entries(leftovers).filter(([, rows]) => rows > 0)).toEqual([])
    product = await startProduct({ DATA_DIR: restoredDir })
  })

  it('should bring scripts and functions alone to another house, whose engine is given a version when somebody needs it', async () => {
    await product.stop()
    const dataDir = mkdtempSync(join(tmpdir(), 'souffleur-moved-'))
    const { output } = await command({ env: { DATA_DIR: dataDir } }, 'restore', folder, '--library')
    expect(output).not.toContain('conversations')
    product = await startProduct({ DATA_DIR: dataDir })
    const versions = async () => (await send(`${product.url}/api/v1/scripts/promised-payment/versions`, 'GET')).body.items
    expect((await versions())[0].processDefinitionKey).toBeUndefined()
    expect((await walkOn(await begin())).status).toBe('ended')
    expect((await versions())[0].processDefinitionKey).toMatch(/^\d+$/)
  })

  it('should be refused when a file of it was damaged', async () => {
    appendFileSync(join(folder, 'engine.log.copy.zst'), 'x')
    const { code, output } = await command({ env: { DATA_DIR: mkdtempSync(join(tmpdir(), 'souffleur-damaged-')) } }, 'restore', folder)
    expect({ code, output }).toEqual({ code: 1, output: 'The backup is damaged: engine.log.copy.zst is not what was written. Take another copy of it.\n' })
  })
})

const sessions = (path = '') => `${product.url}/api/v1/sessions${path}`

async function begin(): Promise<SessionState> {
  const { body } = await send(sessions(), 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
  history.started.add(body.session)
  return body
}

/** Takes the first answer of every step until the session ends, and writes down what was acknowledged. */
async function walkOn(from: SessionState): Promise<SessionState> {
  let state = await followSession(product.url, from, isSettled)
  while (state.status === 'waiting') {
    const { session, stepVisit: visit = '', step } = state
    const input = step?.answers?.length ? { kind: 'choice', value: step.answers[0]!.id } : { kind: 'continue' }
    const { status, body } = await send(sessions(`/${session}/input`), 'POST', { stepVisit: visit, ...input })
    if (status !== 200) throw new Error(`${JSON.stringify(input)} at ${step?.elementId} was refused: ${JSON.stringify(body)}`)
    history.acknowledge({ session, visit, elementId: step?.elementId ?? '' })
    state = await followSession(product.url, body, isSettled)
  }
  return state
}

const isSettled = ({ status }: SessionState): boolean => status !== 'working'

async function command({ env }: Pick<Product, 'env'>, name: string, ...words: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['house/backup/main.ts', name, ...words], { env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: env.DATA_DIR }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString() })
  const [code] = await once(child, 'close')
  return { code: code as number | null, output }
}
