import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import helmet from 'helmet'
import { FakeSession } from './fake-session.ts'
import type { FakeWorld } from './fake-world.ts'

const policy = { 'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'"], 'connect-src': ["'self'"] }

/** The session API over the test's story, and the built pages under a strict content policy. */
export function fakeApp(folder: string, world: FakeWorld): Express {
  const app = express()
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy } }))
  app.use('/player', express.static(folder))
  app.use(express.static(`${folder}/start`), express.json(), noteRequest(world))
  for (const [path, name] of [['scripts', 'scripts'], ['status', 'status'], ['sessions', 'sessions']] as const) app.get(`/api/v1/${path}`, page(world, name))
  addSessionRoutes(app, world)
  return app
}

function addSessionRoutes(app: Express, world: FakeWorld): void {
  const at = '/api/v1/sessions'
  app.post(at, start(world))
  app.get(`${at}/:id`, call(world, () => undefined))
  app.post(`${at}/:id/input`, call(world, (session, body) => session.input(body)))
  app.post(`${at}/:id/objections`, call(world, (session, { message }) => session.objection(message)))
  app.post(`${at}/:id/back`, call(world, (session) => session.back()))
  app.post(`${at}/:id/notes`, call(world, (session, { text }) => session.note(text)))
  app.put(`${at}/:id/draft`, call(world, (session, body) => session.draft(body)))
  app.get(`${at}/:id/events`, events(world))
}

function noteRequest({ requests }: FakeWorld): RequestHandler {
  return (request, _response, next) => {
    requests.push({ method: request.method, path: request.path, key: request.get('idempotency-key') })
    next()
  }
}

function page({ pages }: FakeWorld, name: keyof FakeWorld['pages']): RequestHandler {
  return (_request, response) => {
    const body = pages[name]
    if (typeof body === 'number') response.status(body).json({ title: 'no' })
    else response.json(body)
  }
}

function start(world: FakeWorld): RequestHandler {
  return (request, response) => {
    const key = request.get('idempotency-key') ?? ''
    if (world.replayed.has(key)) return void response.json(world.replayed.get(key))
    if (request.body.script === 'unknown') return void response.status(404).json({ status: 404, title: 'no script', detail: 'There is no script "unknown".' })
    const session = new FakeSession(`session-${world.sessions.size + 1}`, world.answersAtOnce)
    world.sessions.set(session.state.session, session)
    answer(world, request, response)(session.state)
  }
}

type Apply = (session: FakeSession, body: Request['body']) => boolean | void

function call(world: FakeWorld, apply: Apply): RequestHandler {
  return async (request, response) => {
    const session = world.sessions.get(String(request.params.id))
    const key = request.get('idempotency-key') ?? ''
    if (!session) return void response.status(404).json({ status: 404, title: 'There is no such session', detail: 'No session of this name.' })
    if (world.replayed.has(key)) return void response.json(world.replayed.get(key))
    if (request.path.endsWith('/input')) await world.released
    if (apply(session, request.body) === false) return void response.status(409).json({ status: 409, title: 'It stands on another step', detail: 'It has moved on.', state: session.state })
    answer(world, request, response)(session.state)
  }
}

function answer(world: FakeWorld, request: Request, response: Response) {
  return (body: unknown): void => {
    const key = request.get('idempotency-key')
    if (key) world.replayed.set(key, structuredClone(body))
    if (!world.cutting?.test(request.path)) return void response.json(body)
    world.cutting = undefined
    request.socket.destroy()
  }
}

function events({ sessions }: FakeWorld): RequestHandler {
  return (request, response) => {
    const session = sessions.get(String(request.params.id))
    if (!session) return void response.sendStatus(404)
    const send = () => response.write(`event: state\nid: ${session.state.revision}\ndata: ${JSON.stringify(session.state)}\n\n`)
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': here\n\n')
    if (session.state.revision > Number(request.query.cursor)) send()
    request.on('close', session.onChange(send))
  }
}
