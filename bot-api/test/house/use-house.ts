import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@souffleur/engine'
import { afterAll, beforeAll } from 'vitest'
import { HeldFunctions } from './functions.ts'
import type { House } from './open-house.ts'
import { SessionClient } from './session-client.ts'

/** What a suite works with, once it has begun. */
export interface UsedHouse { house: House; client: SessionClient; functions: HeldFunctions }

/** Opens a house on a database of its own before a suite, and closes both behind it. */
export function useHouse(open: (connectionString: string) => Promise<House>): UsedHouse {
  const used = {} as UsedHouse
  let folder: string
  let postgres: EmbeddedPostgres

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souffleur-sessions-'))
    postgres = await startEmbeddedPostgres({ dataDir: folder })
    used.house = await open(postgres.connectionString)
    used.client = new SessionClient(used.house.url)
    used.functions = new HeldFunctions(used.house.engine.client)
  })

  afterAll(async () => {
    used.functions?.close()
    await used.house?.close()
    await postgres?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  return used
}
