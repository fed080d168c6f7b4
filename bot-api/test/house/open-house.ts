import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startEngine, type Engine } from '@souffleur/engine'
import { answerNotFound, answerProblems } from '@souffleur/schemas/http'
import express from 'express'
import { startBotApi } from '../../src/index.ts'
import { fixtureDirectory } from './fixture-directory.ts'

export interface House { url: string; engine: Engine; close(): Promise<void> }

/** The engine, the sessions over it, and an address to reach them; every part is the real one. */
export async function openHouse(connectionString: string): Promise<House> {
  const engine = await startEngine({ connectionString })
  const botApi = await startBotApi({ connectionString, engine: engine.client, records: engine.records, directory: await fixtureDirectory(engine.client), log })
  const app = express().use(botApi.router).use(answerNotFound).use(answerProblems((error) => console.error(error)))
  const server = await listen(createServer((request, response) => (botApi.quick.takes(request) ? botApi.quick.answer(request, response) : app(request, response))))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    engine,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await botApi.stop()
      await engine.stop()
    },
  }
}

const silent = () => undefined
const log = { debug: silent, info: silent, warn: (...words: unknown[]) => console.warn(...words), error: (...words: unknown[]) => console.error(...words) }

function listen(server: Server): Promise<Server> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server)))
}
