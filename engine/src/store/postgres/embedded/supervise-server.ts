import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { connect } from '../connect.ts'
import { DataFolderInUseError } from '../data-folder-in-use-error.ts'
import { databaseUser } from './data-folder.ts'
import { hasHeir, inheritDataFolder, lockDataFolder } from './lock-data-folder.ts'
import { ensureServer, type ServerPrograms } from './server.ts'

export interface Supervision {
  version: string
  /** Another running copy owned the folder at the start; it becomes ours when that one leaves. */
  owner?: DataFolderInUseError
  /** Lets the server alone from now on. Answers whether it may be stopped: it is ours, and nobody waits to inherit it. */
  end(): Promise<boolean>
}

/** A server that is just starting, recovering or stopping is asked again: 300 s, as long as a start may take. */
const connectTries = 600
const connectRetryDelay = 500

/**
 * Starts or takes over the server, owns its folder, and starts it again on the same port whenever it dies, until `end`. `beside`: where another running copy owns the
 * folder, its server is used, and inherited when it leaves.
 */
export async function superviseServer(server: ServerPrograms, { beside }: { beside: boolean }): Promise<Supervision> {
  const keeper = new Keeper(server)
  const owner = await keeper.own().catch((error: unknown) => {
    if (beside && error instanceof DataFolderInUseError) return error
    throw error
  })
  if (owner) keeper.inherit()
  return { version: await keeper.version(), ...owner && { owner }, end: () => keeper.end() }
}

/** Who keeps a server running: as its owner, or as the one who waits to be. */
class Keeper {
  readonly #server: ServerPrograms
  #owner: Client | undefined
  #giveUp: (() => Promise<void>) | undefined
  #owning: Promise<unknown> = Promise.resolve()
  #isEnded = false

  constructor(server: ServerPrograms) {
    this.#server = server
  }

  /** Rejects with `DataFolderInUseError`. */
  async own(): Promise<undefined> {
    await this.#hold(() => this.#reach((connectionString) => lockDataFolder(this.#server.folder.dataDir, connectionString)))
  }

  inherit(): void {
    this.#goOn(() => this.#reach((connectionString) => inheritDataFolder(connectionString, (giveUp) => { this.#giveUp = giveUp })))
  }

  version(): Promise<string> {
    return this.#reach(readVersion)
  }

  async end(): Promise<boolean> {
    this.#isEnded = true
    if (!this.#owner) await this.#giveUp?.().catch(() => undefined)
    await this.#owning.catch(() => undefined)
    const mayStop = this.#owner !== undefined && !(await hasHeir(this.#owner).catch(() => false))
    await this.#owner?.end().catch(() => undefined)
    return mayStop
  }

  async #hold(take: () => Promise<Client>): Promise<void> {
    const client = await take()
    this.#owner = client
    client.once('end', () => this.#goOn(() => this.#reach((connectionString) => lockDataFolder(this.#server.folder.dataDir, connectionString))))
    await prepareDatabase(client)
  }

  #goOn(take: () => Promise<Client>): void {
    if (this.#isEnded) return
    this.#owning = this.#hold(take)
    this.#owning.catch((error: Error) => { if (!this.#isEnded) this.#server.log(`Database: ${error.message}`) })
  }

  /** Starts the server where it does not run, and asks it; again and again while it does not answer. */
  async #reach<Answer>(ask: (connectionString: string) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      await ensureServer(this.#server)
      try {
        const { port, password } = this.#server.folder.access
        return await ask(`postgresql://${databaseUser}:${password}@127.0.0.1:${port}/postgres`)
      } catch (error) {
        if (error instanceof DataFolderInUseError || attempt === connectTries || this.#isEnded) throw error
        await wait(connectRetryDelay)
      }
    }
  }
}

async function readVersion(connectionString: string): Promise<string> {
  const client = await connect(connectionString)
  const { rows } = await client.query('SHOW server_version')
  await client.end()
  return rows[0].server_version
}

async function prepareDatabase(owner: Client): Promise<void> {
  const { rowCount } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseUser])
  if (!rowCount) await owner.query(`CREATE DATABASE ${databaseUser}`)
}
