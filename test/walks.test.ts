import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWalks, type SavedWalk } from '@souffleur/processes'
import { send } from './product/json-client.ts'
import { playWalk } from './product/play-walk.ts'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const walks = readWalks()

it.each(walks.map((walk) => [walk.script, walk.name, walk] as const))('should walk %s: %s', async (_script, _name, walk) => {
  await switchSystems(walk, (mode) => mode)
  try {
    const state = await playWalk(product.url, walk)
    expect(state).toMatchObject({ status: 'ended', end: { outcome: walk.outcome } })
  } finally {
    await switchSystems(walk, () => 'ok')
  }
})

async function switchSystems(walk: SavedWalk, to: (mode: string) => string): Promise<void> {
  for (const [system, mode] of Object.entries(walk.systems ?? {})) await send(`${product.demoUrl}/switches/${system}`, 'PUT', { mode: to(mode) })
}
