import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEditor, type Editor, type LibrarySamples } from '@souffleur/editor'
import { startEmbeddedPostgres, startEngine } from '@souffleur/engine'
import { answerNotFound } from '@souffleur/schemas/http'
import express from 'express'
import { pino } from 'pino'
import { watchEngine, type WatchedEngine } from './watch-engine.ts'

/** The library over real HTTP, on a real Postgres and the real engine. */
export interface LibraryUnderTest {
  editor: Editor
  engine: WatchedEngine
  url: string
  /** Stops the library and starts it again on the same database. */
  restart(samples?: LibrarySamples): Promise<void>
  stop(): Promise<void>
}

export async function startLibraryUnderTest(samples?: LibrarySamples): Promise<LibraryUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'souffleur-library-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  const engine = await startEngine({ connectionString: postgres.connectionString })
  const watched = watchEngine(engine.client)
  const start = (shipped?: LibrarySamples) => startEditor({ connectionString: postgres.connectionString, engine: watched.client, log: pino({ level: 'silent' }), samples: shipped })
  const under = { editor: await start(samples), engine: watched } as LibraryUnderTest
  const server = express().use((request, response, next) => under.editor.router(request, response, next)).use(answerNotFound).listen(0)
  under.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  under.restart = async (shipped) => {
    await under.editor.stop()
    under.editor = await start(shipped)
  }
  under.stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await under.editor.stop()
    await engine.stop()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return under
}
