import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { answerNotFound, answerProblems } from '@souffleur/schemas/http'
import cors from 'cors'
import express, { type Response, type Router } from 'express'
import helmet from 'helmet'
import { createMetrics } from '../monitoring/metrics.ts'
import { editorPolicy, strictPolicy } from './page-policies.ts'

/** One line of the start page: a part of the product and how it is. `figures`, named in snake case, go to `/metrics` too. */
export interface Part { name: string; state: 'up' | 'down'; detail: string; figures?: { [name: string]: number } }

export interface FrontDoor {
  routers: Router[]
  /** Answers what it takes without Express, whose layers cost more than all the rest of a conversation's step. */
  quick: { takes(request: IncomingMessage): boolean; answer(request: IncomingMessage, response: ServerResponse): void }
  /** Origins whose pages may call the API; `*` for all. */
  allowedOrigins: string[]
  /** Asked at each look at the start page and the readiness probe. */
  parts: () => Promise<Part[]>
  report: (error: unknown) => void
}

/** How long a browser may remember that a page of another origin is allowed. */
const preflightSeconds = 600

const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** The one Express application: pages, probes, and every room's addresses behind it; before it, the quick way for running conversations. */
export function openFrontDoor({ routers, quick, allowedOrigins, parts, report }: FrontDoor): RequestListener {
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
  const headers = headersOf(harden)
  return (request, response) => {
    if (isFromElsewhere(request) || !quick.takes(request)) return app(request, response)
    response.setHeaders(headers)
    metrics.observe({ method: request.method, path: request.url } as express.Request, response as Response, () => undefined)
    quick.answer(request, response)
  }
}

/** What a middleware sets on every answer alike. */
function headersOf(middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): Map<string, string> {
  const headers = new Map<string, string>()
  middleware({} as IncomingMessage, { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: () => undefined } as unknown as ServerResponse, () => undefined)
  return headers
}

/** A page of another origin asks: `cors` has a say in what it may read. */
function isFromElsewhere({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)
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
