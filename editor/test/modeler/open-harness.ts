import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'

const chromiumFlags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The harness page, built once and opened in Chromium; `close` stops everything it started. */
export interface Harness {
  open(query?: string): Promise<Page>
  close(): Promise<void>
}

/** Builds the page with the drawing half of the editor alone, serves it on a free port and starts Chromium. */
export async function openHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'modeler-harness-'))
  await build({ root: join(import.meta.dirname, 'harness'), configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true, target: 'es2023', minify: false, chunkSizeWarningLimit: 9000 } })
  const server = await serve(folder)
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: chromiumFlags })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { open: (query = '') => openPage(browser, address + query), close: () => closeAll(browser, server, folder) }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => { throw error })
  await page.goto(address)
  await page.waitForFunction(() => 'modeler' in window)
  return page
}

async function serve(folder: string): Promise<Server> {
  const server = createServer(express().use(express.static(folder)))
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return server
}

async function closeAll(browser: Browser, server: Server, folder: string): Promise<void> {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true, force: true })
}
