import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { connect } from '../connect.ts'
import { DataFolderInUseError } from '../data-folder-in-use-error.ts'
import { isProcessAlive } from './postmaster.ts'

/** Number of the advisory lock that the owner of a data folder holds for as long as it lives. */
const ownerLock = 0x50ff1e

/** A killed owner's connection is noticed by the server within this many tries of `retryDelay` ms. */
const tries = 50
const retryDelay = 100

// Also while the session waits for the lock: who was killed inherits nothing.
const noticesEnds = '-c client_connection_check_interval=1000'

const ownerName = 'souffleur owner '

/** Holds the folder until the connection ends, also when the process is killed. Rejects with `DataFolderInUseError`. */
export async function lockDataFolder(dataDir: string, connectionString: string): Promise<Client> {
  const client = await connectAsOwner(connectionString)
  for (let attempt = 1; ; attempt++) {
    if (await tryLock(client)) return client
    const owner = await ownerPid(client)
    if (attempt < tries && (owner === undefined || !isProcessAlive(owner))) await wait(retryDelay)
    else {
      await client.end()
      throw new DataFolderInUseError(dataDir, `process ${owner ?? 'unknown'}`)
    }
  }
}

/** Holds the folder as soon as its owner leaves it. `onWaiting` receives how to give up: then this rejects. */
export async function inheritDataFolder(connectionString: string, onWaiting: (giveUp: () => Promise<void>) => void): Promise<Client> {
  const client = await connectAsOwner(connectionString)
  onWaiting(() => endSession(connectionString, client))
  await client.query('SELECT pg_advisory_lock($1)', [ownerLock])
  return client
}

/** A session that waits for a lock does not hear that its client has gone. */
async function endSession(connectionString: string, waiting: Client): Promise<void> {
  const other = await connect(connectionString)
  await other.query('SELECT pg_terminate_backend($1, 1000)', [(waiting as Client & { processID: number }).processID])
  await other.end()
}

/** Whether another copy waits to own the folder. */
export async function hasHeir(owner: Client): Promise<boolean> {
  const { rowCount } = await owner.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = $1 AND NOT granted", [ownerLock])
  return rowCount! > 0
}

async function connectAsOwner(connectionString: string): Promise<Client> {
  const client = await connect(connectionString, { application_name: ownerName + process.pid, keepAlive: true, options: noticesEnds })
  client.on('error', () => undefined)
  return client
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS locked', [ownerLock])
  return rows[0].locked
}

async function ownerPid(client: Client): Promise<number | undefined> {
  const { rows } = await client.query(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND classid = 0 AND objid = $1 AND granted`,
    [ownerLock],
  )
  const name: string = rows[0]?.name ?? ''
  return name.startsWith(ownerName) ? Number(name.slice(ownerName.length)) : undefined
}
