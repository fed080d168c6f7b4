import type { Client } from 'pg'
import { connect } from './connect.ts'
import { releaseChannel } from './statements/release-partition.ts'

/** Calls back whenever a writer gives the partition up; returns how to stop. A lost connection is not restored: who waits looks by itself now and then. */
export function watchReleases(connectionString: string, partitionId: number, onReleased: () => void): () => void {
  const listening = listen(connectionString, (payload) => { if (payload === String(partitionId)) onReleased() }).catch(() => undefined)
  return () => void listening.then((client) => client?.end()).catch(() => undefined)
}

async function listen(connectionString: string, onNotice: (payload: string | undefined) => void): Promise<Client> {
  const client = await connect(connectionString, { application_name: 'souffleur standby', keepAlive: true })
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => onNotice(payload))
  await client.query(`LISTEN ${releaseChannel}`)
  return client
}
