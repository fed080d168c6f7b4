import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@souffleur/engine'
import { expect, it } from 'vitest'
import { SwallowingProxy } from './swallowing-proxy.ts'
import { walkThroughTrouble } from './walk-through-trouble.ts'

it('should notice connections that nothing comes through any more, lose nothing and go on over others by itself', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'souffleur-half-open-'))
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  const address = new URL(postgres.connectionString)
  const proxy = new SwallowingProxy(Number(address.port))
  address.port = String(await proxy.listen())
  const { details, refusals, printed, broken } = await walkThroughTrouble({
    env: { DATABASE_URL: address.href },
    begin: async () => proxy.swallow(),
    end: async () => proxy.heal(),
    cleanUp: async () => {
      await proxy.stop()
      await postgres.stop()
      return dataDir
    },
  })
  expect(details.join()).toMatch(/engine: embedded: The database .*(has not answered|cannot be reached)/)
  expect(details.join()).toMatch(/postgres: it does not answer \(.+\): look whether it runs/)
  expect(refusals.at(-1)).toEqual({ status: 503, retryAfter: expect.any(String) })
  expect(printed).toMatch(/partition 1 starts again from its store: The database has not answered/)
  expect(broken).toEqual([])
})
