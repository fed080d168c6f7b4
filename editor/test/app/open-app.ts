import { startEmbeddedPostgres, startEngine } from '@souffleur/engine'
import { readSamples } from '@souffleur/processes'
import express from 'express'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { build } from 'vite'
import { startEditor } from '../../src/server/index.ts'

const chromiumFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The built editor over a real library, engine and database, and a browser to use it with. */
export interface App {
  /** `http://127.0.0.1:…/editor/` */
  address: string
  /** A new visitor: nothing kept from others. English, unless `options` say otherwise. */
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** A call of the HTTP API, as another client would make it. */
  api<Answer>(method: string, path: string, body?: unknown): Promise<Answer>
  close(): Promise<void>
}

/** Starts everything on free ports and an empty database with the sample scripts in the library. */
export async function openApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), 'editor-app-'))
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
  const { connectionString } = postgres
  const engine = await startEngine({ connectionString })
  const editor = await startEditor({ connectionString, engine: engine.client, log: pino({ level: 'silent' }), samples: readSamples() })
  await build({ configFile: join(import.meta.dirname, '../../vite.config.ts'), logLevel: 'error', build: { outDir: join(folder, 'pages'), minify: false } })
  const server = await listen(express().use('/editor', express.static(join(folder, 'pages'))).use(editor.router))
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: chromiumFlags })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address: `${origin}/editor/`,
    visit: (path = '', options = {}) => visit(browser, `${origin}/editor/${path}`, options),
    api: (method, path, body) => call(`${origin}/api/v1${path}`, method, body),
    async close() {
      await browser.close()
      server.close()
      server.closeAllConnections()
      await editor.stop()
      await engine.stop()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => { throw error })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(address)
  return page
}

async function call<Answer>(address: string, method: string, body: unknown): Promise<Answer> {
  const content = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(address, { method, ...content })
  const answer = await response.json() as Answer
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

async function listen(app: express.Express): Promise<Server> {
  const server = createServer(app)
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return server
}
