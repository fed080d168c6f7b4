import { createWireEngineClient, type RecordStream } from '@souffleur/engine'
import { fitToCluster } from '@souffleur/player/walk'
import { fixtureDirectory } from './fixture-directory.ts'
import { houseOf, type House } from './open-house.ts'
import { serveSessions } from './serve-sessions.ts'
import { silence } from './silence.ts'

/** A busy machine may be slow: what functions answer is waited for longer than people would. */
const patience = { operator: 5000, chat: 8000, voice: 8000 }

/** A house over the wire, on the engine that listens at `address`. */
export async function openClusterHouse(connectionString: string, { address, records = silence }: { address: string; records?: RecordStream }): Promise<House> {
  const client = createWireEngineClient(address)
  const sessions = await serveSessions({ connectionString, engine: client, records, cluster: true, patience, directory: await fixtureDirectory(client, fitToCluster) })
  return houseOf(sessions, { client, stop: async () => client.close() })
}
