import { fileURLToPath } from 'node:url'
import { answerNotFound, answerProblems } from '@souffleur/schemas/http'
import cors from 'cors'
import express, { type Express, type Response, type Router } from 'express'
import helmet from 'helmet'
import { createMetrics } from './metrics.ts'

/** One line of the start page: a part of the product and how it is. */
export interface Part { name: string; state: 'up' | 'down'; detail: string }

export interface FrontDoor {
  routers: Router[]
  /** Origins whose pages may call the API; `*` for all. */
  allowedOrigins: string[]
  /** Asked at each look at the start page and the readiness probe. */
  parts: () => Promise<Part[]>
  report: (error: unknown) => void
}

/** How long a browser may remember that a page of another origin is allowed. */
const preflightSeconds = 600

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The one Express application: pages, probes, and every room's addresses behind it. */
export function openFrontDoor({ routers, allowedOrigins, parts, report }: FrontDoor): Express {
  const app = express().disable('x-powered-by')
  app.use(helmet({ contentSecurityPolicy: false, crossOriginResourcePolicy: { policy: 'cross-origin' }, strictTransportSecurity: false }))
  const metrics = createMetrics()
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
  return app
}

/** Scripts, styles and connections of our own only; nothing inline, nothing from elsewhere. */
const strictPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"
/** The canvas library writes style attributes and carries its fonts as data; the controls' icons are data too. */
const editorPolicy = `${strictPolicy}; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self' data:`

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
