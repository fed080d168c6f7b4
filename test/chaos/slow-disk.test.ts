import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@souffleur/engine'
import { expect, it } from 'vitest'
import { SlowFlushes } from './slow-flushes.ts'
import { walkThroughTrouble } from './walk-through-trouble.ts'

const slowness = 1_500
/** More than are let in at once. */
const operators = 200

it('should go on while the disk is slow, say so, refuse early what is too much, lose nothing and say when it is over', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'souffleur-slow-disk-'))
  const postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  let flushes: SlowFlushes
  const { details, metrics, refusals, printed, broken } = await walkThroughTrouble({
    env: { DATABASE_URL: postgres.connectionString },
    operators,
    engineIs: 'slow',
    begin: async () => { flushes = await SlowFlushes.begin(postgres.connectionString, slowness) },
    end: async () => flushes.end(),
    cleanUp: async () => {
      await postgres.stop()
      return dataDir
    },
  })
  expect(details.join()).toMatch(/engine: embedded: slow, the database takes \d+ ms for a commit; look at its disk/)
  expect(metrics).toContain('souffleur_part_up{part="engine"} 1')
  expect(metrics).toMatch(/souffleur_engine_commit_seconds [\d.]+/)
  expect(refusals.length).toBeGreaterThan(0)
  expect(refusals.filter(({ status, retryAfter }) => status !== 503 || retryAfter === null)).toEqual([])
  expect(printed).toMatch(/partition 1 is slow, since its store took \d+ ms for a commit/)
  expect(printed).toContain('partition 1 is as quick as before')
  expect(printed).not.toContain('starts again from its store')
  expect(broken).toEqual([])
})
