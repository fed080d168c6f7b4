import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { DataFolderInUseError } from '../data-folder-in-use-error.ts'
import { databaseUser } from './data-folder.ts'
import { lockDataFolder } from './lock-data-folder.ts'
import { ensureServer, type ServerPrograms } from './server.ts'

export interface Supervision {
  version: string
  /** Lets the server alone from now on. */
  end(): Promise<void>
}

/** A server that is just starting, recovering or stopping is asked again: 300 s, as long as a start may take. */
const connectTries = 600
const connectRetryDelay = 500

/** Starts or takes over the server, owns its folder, and starts it again on the same port whenever it dies, until `end`. */
export async function superviseServer(server: ServerPrograms): Promise<Supervision> {
  let isEnded = false
  let owning: Promise<string>
  const own = async (): Promise<string> => {
    const owner = await takeOver(server, () => isEnded)
    owner.once('end', () => {
      if (!isEnded) owning = own()
      owning.catch((error: Error) => server.log(`Database: ${error.message}`))
    })
    return prepareDatabase(owner)
  }
  owning = own()
  return {
    version: await owning,
    end: async () => {
      isEnded = true
      await owning.catch(() => undefined)
    },
  }
}

async function takeOver(server: ServerPrograms, isEnded: () => boolean): Promise<Client> {
  for (let attempt = 1; ; attempt++) {
    await ensureServer(server)
    try {
      const { port, password } = server.folder.access
      return await lockDataFolder(server.folder.dataDir, `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/postgres`)
    } catch (error) {
      if (error instanceof DataFolderInUseError || attempt === connectTries || isEnded()) throw error
      await wait(connectRetryDelay)
    }
  }
}

async function prepareDatabase(owner: Client): Promise<string> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseUser])
  if (!rowCount) await owner.query(`CREATE DATABASE ${databaseUser}`)
  const { rows } = await owner.query('SHOW server_version')
  return rows[0].server_version
}
