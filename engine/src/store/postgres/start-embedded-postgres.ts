import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DataFolderInUseError } from './data-folder-in-use-error.ts'
import { databaseUser, openDataFolder, type DatabaseAccess } from './embedded/data-folder.ts'
import { postgresPrograms } from './embedded/postgres-programs.ts'
import { serverAccount } from './embedded/server-account.ts'
import { stopServer, type ServerPrograms } from './embedded/server.ts'
import { superviseServer } from './embedded/supervise-server.ts'

export interface EmbeddedPostgres {
  /** `postgresql://…`, with the password: not for logs. */
  connectionString: string
  version: string
  /** Present where another running copy owned the data folder at the start: its server is used, and becomes ours when it leaves. */
  owner?: DataFolderInUseError
  /** Ends the server in an orderly way, unless another copy uses it on. Connections that are still open are cut. */
  stop(): Promise<void>
}

/**
 * A real Postgres out of npm, listening on this machine only, its files under `dataDir` (made if absent), synced to disk at every commit.
 * A server that outlived a killed product is taken over, one that dies is started again. Rejects with `DataFolderInUseError` where a
 * running copy of the product owns the folder, unless `beside`. `log` receives single lines for people.
 */
export async function startEmbeddedPostgres(options: { dataDir: string; beside?: boolean; log?: (line: string) => void }): Promise<EmbeddedPostgres> {
  const server = await prepareServer(resolve(options.dataDir), options.log ?? (() => undefined))
  const supervision = await superviseServer(server, { beside: options.beside ?? false })
  return {
    connectionString: connectionStringOf(server.folder.access),
    version: supervision.version,
    ...supervision.owner && { owner: supervision.owner },
    stop: async () => {
      if (await supervision.end()) await stopServer(server)
    },
  }
}

export function connectionStringOf({ port, password }: DatabaseAccess): string {
  return `postgresql://${databaseUser}:${password}@127.0.0.1:${port}/${databaseUser}`
}

async function prepareServer(dataDir: string, log: (line: string) => void): Promise<ServerPrograms> {
  await makeFolder(dataDir)
  const programs = await postgresPrograms()
  const account = await serverAccount([join(dataDir, 'postgres'), programs.postgres])
  const folder = await openDataFolder(dataDir, programs, account)
  return { pg_ctl: programs.pg_ctl, account, folder, log }
}

async function makeFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
  } catch (cause) {
    throw new Error(`The data folder ${dataDir} cannot be made: ${(cause as Error).message}. Name another with DATA_DIR.`, { cause })
  }
}
