import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWalks, type SavedWalk } from '@souffleur/processes'
import type { SessionState } from '@souffleur/schemas'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const walks = readWalks()

it.each(walks.map((walk) => [walk.script, walk.name, walk] as const))('should walk %s: %s', async (_script, _name, walk) => {
  await switchSystems(walk, (mode) => mode)
  try {
    const state = await play(walk)
    expect(state).toMatchObject({ status: 'ended', end: { outcome: walk.outcome } })
  } finally {
    await switchSystems(walk, () => 'ok')
  }
})

async function play(walk: SavedWalk): Promise<SessionState> {
  let state = (await send(`${product.url}/api/v1/sessions`, 'POST', { script: await scriptId(walk.script), context: walk.context })).body as SessionState
  for (const turn of walk.turns) {
    state = await settled(state, turn.at)
    const { session, stepVisit } = state
    const answer = 'objection' in turn
      ? await send(`${product.url}/api/v1/sessions/${session}/objections`, 'POST', { message: turn.objection })
      : await send(`${product.url}/api/v1/sessions/${session}/input`, 'POST', { stepVisit, ...turn.input })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    state = answer.body as SessionState
    expect(state.retry, JSON.stringify(state.retry)).toBeUndefined()
  }
  return settled(state)
}

function settled(state: SessionState, elementId?: string): Promise<SessionState> {
  return followSession(product.url, state, (one) => (elementId ? one.step?.elementId === elementId : one.status === 'ended'))
}

async function scriptId(processId: string): Promise<string> {
  const { body } = await send(`${product.url}/api/v1/scripts`, 'GET')
  return body.items.find((script: { processId: string }) => script.processId === processId).id
}

async function switchSystems(walk: SavedWalk, to: (mode: string) => string): Promise<void> {
  for (const [system, mode] of Object.entries(walk.systems ?? {})) await send(`${product.demoUrl}/switches/${system}`, 'PUT', { mode: to(mode) })
}
