import { AddNote, RaiseObjection, SaveDraft, SessionInput, StartSession, StepBack, type SessionState } from '@souffleur/schemas'
import { failPoint } from '@souffleur/schemas/fail-point'
import { allowOnly, bodyReader } from '@souffleur/schemas/http'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { EventFeed } from '../feed/event-feed.ts'
import type { Room } from '../room.ts'
import { addNote } from '../sessions/add-note.ts'
import { answerOnce, type Attempt } from '../sessions/answer-once.ts'
import type { Answer } from '../sessions/answer.ts'
import { endSession } from '../sessions/end-session.ts'
import { listSessions } from '../sessions/list-sessions.ts'
import { raiseObjection } from '../sessions/raise-objection.ts'
import { readSession } from '../sessions/read-session.ts'
import { saveDraft } from '../sessions/save-draft.ts'
import { startSession } from '../sessions/start-session.ts'
import { stepBack } from '../sessions/step-back.ts'
import { takeInput } from '../sessions/take-input.ts'
import { writeJson } from '../store/json-text.ts'
import type { FirstAnswer } from '../store/requests.ts'
import type { CallRoutes } from './answer-call.ts'
import { onceRequest, type SentRequest } from './once-request.ts'
import { readFilter } from './read-filter.ts'
import { readJson } from './read-json.ts'

const read = {
  start: bodyReader(StartSession), input: bodyReader(SessionInput), objection: bodyReader(RaiseObjection), back: bodyReader(StepBack), draft: bodyReader(SaveDraft), note: bodyReader(AddNote),
}

/** `/api/v1/sessions` and below. */
export function sessionRoutes(room: Room, feed: EventFeed): Router {
  const router = Router()
  const at = '/api/v1/sessions'

  router.route(at)
    .get(async (request, response) => { await room.writer.flush(); send(response, 200, await listSessions(room.database, readFilter(request))) })
    .post(readJson, start(room))
    .all(allowOnly('GET', 'POST'))

  router.route(`${at}/:id`)
    .get(answer((request) => readSession(room, idOf(request))))
    .delete(answer((request) => endSession(room, idOf(request))))
    .all(allowOnly('GET', 'DELETE'))

  router.route(`${at}/:id/input`).post(readJson, once(room, read.input, takeInput)).all(allowOnly('POST'))
  router.route(`${at}/:id/objections`).post(readJson, once(room, read.objection, (own, { message }, attempt) => raiseObjection(own, message, attempt))).all(allowOnly('POST'))
  router.route(`${at}/:id/back`).post(readJson, once(room, read.back, stepBack)).all(allowOnly('POST'))
  router.route(`${at}/:id/draft`).put(readJson, answer((request) => saveDraft(room, idOf(request), read.draft(request.body)))).all(allowOnly('PUT'))
  router.route(`${at}/:id/notes`).post(readJson, once(room, read.note, (own, { text }, attempt) => addNote(own, text, attempt))).all(allowOnly('POST'))
  router.route(`${at}/:id/events`).get((request, response) => feed.stream(idOf(request), cursorOf(request), response)).all(allowOnly('GET'))
  return router
}

/** The same requests as they come all the time, answered without Express. */
export function callRoutes(room: Room): CallRoutes {
  return { start: (request) => startOnce(room, request), input: (session, request) => inputOnce(room, session, request) }
}

async function startOnce(room: Room, request: SentRequest): Promise<FirstAnswer> {
  const body = read.start(request.body)
  return answerOnce(room, onceRequest(request, { scope: 'start', session: room.nameSession(request.key) }), (attempt) => startSession(room, body, attempt))
}

async function inputOnce(room: Room, session: string, request: SentRequest): Promise<FirstAnswer> {
  const body = read.input(request.body ?? {})
  return answerOnce(room, onceRequest(request, { scope: session, session }), (attempt) => takeInput(room, body, attempt))
}

function start(room: Room): RequestHandler {
  return async (request, response) => {
    const first = await startOnce(room, sentBy(request))
    sendText(response, first.status, first.body)
  }
}

/** An address of a session that carries its request out once. */
function once<Body>(room: Room, readBody: (body: unknown) => Body, perform: (room: Room, body: Body, attempt: Attempt) => Promise<Answer>): RequestHandler {
  return async (request, response) => {
    const body = readBody(request.body ?? {})
    const session = idOf(request)
    const first = await answerOnce(room, onceRequest(sentBy(request), { scope: session, session }), (attempt) => perform(room, body, attempt))
    sendText(response, first.status, first.body)
  }
}

function sentBy(request: Request): SentRequest {
  return { path: request.path, key: request.get('Idempotency-Key'), body: request.body as unknown }
}

function answer(read: (request: Request) => Promise<SessionState>): RequestHandler {
  return async (request, response) => { send(response, 200, await read(request)) }
}

function idOf(request: Request): string {
  return String(request.params.id).replaceAll('\0', '')
}

/** The revision that an event stream has got to; a browser that reconnects says it by itself. */
function cursorOf(request: Request): number {
  const cursor = Number(request.get('Last-Event-ID') ?? request.query.cursor ?? 0)
  return Number.isSafeInteger(cursor) ? cursor : 0
}

function send(response: Response, status: number, body: object): void {
  sendText(response, status, writeJson(body))
}

function sendText(response: Response, status: number, body: string): void {
  failPoint('sessions: before an answer is sent')
  response.status(status).set('Cache-Control', 'no-store').type('application/json').send(body)
}
