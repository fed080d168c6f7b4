import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Request, type Response } from 'express'
import helmet from 'helmet'
import { FakeSession } from './fake-session.ts'

export interface FakeServer {
  origin: string
  sessions: Map<string, FakeSession>
  latest(): FakeSession
  /** Inputs wait at the door until the returned function is called. */
  holdInputs(): () => void
  /** The next calls that match are applied and their connection cut before the answer, as a killed server does. */
  cutAfterApplying(path: RegExp): void
  /** Answers like the real thing at `GET` addresses; a number is a failing status. */
  pages: { scripts: unknown; status: unknown; sessions: unknown }
  requests: { method: string; path: string; key: string | undefined }[]
  /** Cuts every connection and refuses new ones; the sessions stay, as in a database. */
  kill(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A server of the session API for browser tests: real HTTP, real event streams, strict content policy, a small story instead of an engine. */
export async function startFakeServer(folder: string, { answersAtOnce = false } = {}): Promise<FakeServer> {
  const sessions = new Map<string, FakeSession>()
  const replayed = new Map<string, unknown>()
  const pages: FakeServer['pages'] = { scripts: { items: [] }, status: { parts: [] }, sessions: { items: [], counters: {} } }
  const requests: FakeServer['requests'] = []
  let released: Promise<void> = Promise.resolve()
  let cutting: RegExp | undefined
  let port = 0

  const app = express()
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'"], 'connect-src': ["'self'"] } } }))
  app.use('/player', express.static(folder))
  app.use(express.static(`${folder}/start`))
  app.use(express.json())
  app.use((request, _response, next) => { requests.push({ method: request.method, path: request.path, key: request.get('idempotency-key') }); next() })

  const page = (name: keyof typeof pages) => (_request: Request, response: Response) => {
    const body = pages[name]
    if (typeof body === 'number') response.status(body).json({ title: 'no' })
    else response.json(body)
  }
  const answer = async (request: Request, response: Response, body: unknown) => {
    const key = request.get('idempotency-key')
    if (key) replayed.set(key, structuredClone(body))
    if (cutting?.test(request.path)) { cutting = undefined; request.socket.destroy(); return }
    response.json(body)
  }
  const call = (apply: (session: FakeSession, request: Request) => boolean | void) => async (request: Request, response: Response) => {
    const session = sessions.get(String(request.params.id))
    const key = request.get('idempotency-key')
    if (!session) return void response.status(404).json({ status: 404, title: 'There is no such session', detail: 'No session of this name.' })
    if (key && replayed.has(key)) return void response.json(replayed.get(key))
    if (request.path.endsWith('/input')) await released
    if (apply(session, request) === false) return void response.status(409).json({ status: 409, title: 'The conversation stands on another step', detail: 'It has moved on.', state: session.state })
    await answer(request, response, session.state)
  }

  app.get('/api/v1/scripts', page('scripts'))
  app.get('/api/v1/status', page('status'))
  app.get('/api/v1/sessions', page('sessions'))
  app.post('/api/v1/sessions', async (request, response) => {
    const key = request.get('idempotency-key') ?? ''
    if (replayed.has(key)) return void response.json(replayed.get(key))
    if (request.body.script === 'unknown') return void response.status(404).json({ status: 404, title: 'no script', detail: 'There is no script "unknown".' })
    const session = new FakeSession(`session-${sessions.size + 1}`, answersAtOnce)
    sessions.set(session.state.session, session)
    await answer(request, response, session.state)
  })
  app.get('/api/v1/sessions/:id', call(() => undefined))
  app.post('/api/v1/sessions/:id/input', call((session, { body }) => session.input(body)))
  app.post('/api/v1/sessions/:id/objections', call((session, { body }) => session.objection(body.message)))
  app.post('/api/v1/sessions/:id/back', call((session) => session.back()))
  app.post('/api/v1/sessions/:id/notes', call((session, { body }) => session.note(body.text)))
  app.put('/api/v1/sessions/:id/draft', call((session, { body }) => session.draft(body)))
  app.get('/api/v1/sessions/:id/events', (request, response) => {
    const session = sessions.get(request.params.id)
    if (!session) return void response.sendStatus(404)
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    const send = () => response.write(`event: state\nid: ${session.state.revision}\ndata: ${JSON.stringify(session.state)}\n\n`)
    response.write(': here\n\n')
    if (session.state.revision > Number(request.query.cursor)) send()
    request.on('close', session.onChange(send))
  })

  let server: Server
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
    origin: `http://127.0.0.1:${port}`, sessions, pages, requests, kill: close, restart: listen, stop: close,
    latest: () => [...sessions.values()].at(-1)!,
    holdInputs: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      released = promise
      return () => { released = Promise.resolve(); resolve() }
    },
    cutAfterApplying: (path) => { cutting = path },
  }
}
