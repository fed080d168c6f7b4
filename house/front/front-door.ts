import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Call, SharedAdmission } from '@souffleur/bot-api/front'
import { answerNotFound, answerProblems, type TextAnswer } from '@souffleur/schemas/http'
import cors from 'cors'
import express, { type Response, type Router } from 'express'
import helmet from 'helmet'
import { createMetrics } from '../monitoring/metrics.ts'
import type { Serving } from './front.ts'
import { editorPolicy, strictPolicy } from './page-policies.ts'

/** One line of the start page: a part of the product and how it is. `figures`, named in snake case, go to `/metrics` too. */
export interface Part { name: string; state: 'up' | 'down'; detail: string; figures?: { [name: string]: number } }

export interface FrontDoor {
  routers: Router[]
  /** Answers the plain requests of running conversations without Express, whose layers cost more than all the rest of a step. */
  calls: { answer(call: Call): Promise<TextAnswer>; admission: SharedAdmission }
  /** Origins whose pages may call the API; `*` for all. */
  allowedOrigins: string[]
  /** Asked at each look at the start page and the readiness probe. */
  parts: () => Promise<Part[]>
  report: (error: unknown) => void
}

/** How long a browser may remember that a page of another origin is allowed. */
const preflightSeconds = 600

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The one Express application: pages, probes, and every room's addresses behind it; beside it, the quick way for running conversations. */
export function openFrontDoor({ routers, calls, allowedOrigins, parts, report }: FrontDoor): Required<Serving> {
  const app = express().disable('x-powered-by')
  const harden = helmet({ contentSecurityPolicy: false, crossOriginResourcePolicy: { policy: 'cross-origin' }, strictTransportSecurity: false })
  app.use(harden)
  const metrics = createMetrics(parts)
  app.use(metrics.observe)
  app.use('/editor', policy(editorPolicy), pages('editor/dist'))
  app.use('/player', cors(), policy(strictPolicy), pages('player/dist'))
  app.use('/api/v1', cors({ origin: allowedOrigins.includes('*') ? '*' : allowedOrigins, maxAge: preflightSeconds }))
  app.get('/metrics', metrics.answer)
  app.get('/health/live', (_request, response) => response.json({ status: 'up' }))
  app.get('/health/ready', async (_request, response) => answerReadiness(response, await parts()))
  app.get('/api/v1/status', async (_request, response) => response.json({ parts: await parts() }))
  for (const router of routers) app.use(router)
  app.use('/', policy(strictPolicy), pages('player/dist/start'))
  app.use(answerNotFound, answerProblems(report))
  const answer = async (call: Call): Promise<TextAnswer> => {
    const answered = metrics.time('POST', call.path)
    const text = await calls.answer(call)
    answered(text.status)
    return text
  }
  return { listener: app, calls: { desk: { answer, refused: (path) => metrics.time('POST', path)(503) }, admission: calls.admission, headers: headersOf(harden) } }
}

/** What a middleware sets on every answer alike. */
function headersOf(middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): Map<string, string> {
  const headers = new Map<string, string>()
  middleware({} as IncomingMessage, { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: () => undefined } as unknown as ServerResponse, () => undefined)
  return headers
}

const policy = (text: string): express.RequestHandler => (_request, response, next) => {
  response.set('Content-Security-Policy', text)
  next()
}

/** Hashed files may be kept for ever; pages and the player's one file are asked for again each time. */
function pages(path: string): express.RequestHandler {
  return express.static(folder(path), {
    setHeaders: (response, file) => response.setHeader('Cache-Control', file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
}

function answerReadiness(response: Response, parts: Part[]): void {
  const ready = parts.every((part) => part.state === 'up')
  response.status(ready ? 200 : 503).json({ status: ready ? 'up' : 'down', parts })
}
