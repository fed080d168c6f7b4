import { startScratchDatabase, type ScratchDatabase } from '@souffleur/engine/testing'
import { afterAll, beforeAll } from 'vitest'
import { HeldFunctions } from './functions.ts'
import type { House } from './open-house.ts'
import { SessionClient } from './session-client.ts'

/** What a suite works with, once it has begun. */
export interface UsedHouse { house: House; client: SessionClient; functions: HeldFunctions }

/** Opens a house on a database of its own before a suite, and closes both behind it. */
export function useHouse(open: (connectionString: string) => Promise<House>): UsedHouse {
  const used = {} as UsedHouse
  let scratch: ScratchDatabase

  beforeAll(async () => {
    scratch = await startScratchDatabase()
    used.house = await open(await scratch.newDatabase())
    used.client = new SessionClient(used.house.url)
    used.functions = new HeldFunctions(used.house.engine.client)
  })

  afterAll(async () => {
    used.functions?.close()
    await used.house?.close()
    await scratch?.stop()
  })

  return used
}
