import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerNotFound, answerProblems } from '@souffleur/schemas/http'
import express from 'express'
import { Admission, CallDoor } from '../../src/front.ts'
import { startBotApi, type BotApi } from '../../src/index.ts'

export interface ServedSessions { url: string; botApi: BotApi; close(): Promise<void> }
type Options = Omit<Parameters<typeof startBotApi>[0], 'log'>

/** The sessions on a free port, over the engine that is given. */
export async function serveSessions(options: Options): Promise<ServedSessions> {
  const botApi = await startBotApi({ ...options, log })
  const app = express().use(botApi.router).use(answerNotFound).use(answerProblems((error) => console.error(error)))
  const door = new CallDoor({ admission: new Admission(botApi.admission), carry: botApi.answer, report: (error) => console.error(error) })
  const server = createServer((request, response) => (door.takes(request) ? door.answer(request, response) : app(request, response)))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    botApi,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await botApi.stop()
    },
  }
}

const silent = () => undefined
const log = { debug: silent, info: silent, warn: (...words: unknown[]) => console.warn(...words), error: (...words: unknown[]) => console.error(...words) }
