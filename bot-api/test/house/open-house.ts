import { startEngine, type Engine } from '@souffleur/engine'
import type { EngineClient } from '@souffleur/engine/client'
import type { BotApiOptions } from '../../src/start-bot-api.ts'
import { fixtureDirectory } from './fixture-directory.ts'
import { serveSessions, type ServedSessions } from './serve-sessions.ts'

/** An engine, the sessions over it, and an address to reach them; every part is the real one. */
export interface House { url: string; engine: { client: EngineClient }; close(): Promise<void> }

/** A house on the embedded engine. */
export async function openHouse(connectionString: string, options: Pick<BotApiOptions, 'callsAtOnce'> = {}): Promise<House> {
  const engine = await startEngine({ connectionString })
  const sessions = await serveSessions({ ...options, connectionString, engine: engine.client, records: engine.records, directory: await fixtureDirectory(engine.client) })
  return houseOf(sessions, engine)
}

/** Sessions and the engine below them, closed in this order. */
export function houseOf(sessions: ServedSessions, engine: Pick<Engine, 'client' | 'stop'>): House {
  return {
    url: sessions.url,
    engine,
    close: async () => {
      await sessions.close()
      await engine.stop()
    },
  }
}
