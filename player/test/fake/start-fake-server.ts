import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fakeApp } from './fake-app.ts'
import type { FakeSession } from './fake-session.ts'
import { newFakeWorld, type FakeWorld } from './fake-world.ts'

export interface FakeServer extends Pick<FakeWorld, 'sessions' | 'pages' | 'requests'> {
  origin: string
  /** The session started last. */
  latest(): FakeSession
  /** Inputs wait at the door until the returned function is called. */
  holdInputs(): () => void
  cutAfterApplying(path: RegExp): void
  /** Cuts every connection and refuses new ones; the sessions stay, as in a database. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A server of the session API for browser tests: real HTTP, real event streams, strict content policy, a small story instead of an engine. */
export async function startFakeServer(folder: string, { answersAtOnce = false } = {}): Promise<FakeServer> {
  const world = newFakeWorld(answersAtOnce)
  const app = fakeApp(folder, world)
  let server: Server
  let port = 0
  const listen = async () => {
    server = createServer(app)
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await listen()
  return {
    origin: `http://127.0.0.1:${port}`, sessions: world.sessions, pages: world.pages, requests: world.requests, kill: close, restart: listen, stop: close,
    latest: () => [...world.sessions.values()].at(-1)!,
    holdInputs: () => holdInputs(world),
    cutAfterApplying: (path) => { world.cutting = path },
  }
}

function holdInputs(world: FakeWorld): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  world.released = promise
  return () => {
    world.released = Promise.resolve()
    resolve()
  }
}
