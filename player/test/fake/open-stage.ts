import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { buildPlayer } from '../../src/build/build-player.ts'
import { openBrowser } from './open-browser.ts'
import { startFakeServer, type FakeServer } from './start-fake-server.ts'

/** The built player on a server, and a browser to look at it. */
export interface Stage {
  server: FakeServer
  /** Built files. */
  folder: string
  newPage(options?: BrowserContextOptions): Promise<Page>
  /** A page whose card has started the script; waits for the first step. */
  startedPage(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

export const promisedPayment = { id: 'promised-payment', name: 'Promised payment', processId: 'promised_payment', liveVersion: 12, draftChanged: false, steps: 18, updatedAt: '2026-11-20T10:00:00Z' }

/** Builds the player anew, so that a test never looks at an older one. `answersAtOnce`: functions of the story take no time. */
export async function openStage(options: { answersAtOnce?: boolean } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'souffleur-player-'))
  await buildPlayer(folder)
  const [server, browser] = await Promise.all([startFakeServer(folder, options), openBrowser()])
  server.pages.scripts = { items: [promisedPayment] }
  const newPage: Stage['newPage'] = async (pageOptions) => (await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB', ...pageOptions })).newPage()
  return {
    server, folder, newPage,
    startedPage: async (pageOptions) => {
      const page = await newPage(pageOptions)
      await page.goto(`${server.origin}/player/demo.html?lang=en`)
      await page.locator('#start').click()
      await page.getByText('Am I speaking with').waitFor()
      return page
    },
    close: async () => {
      await browser.close()
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}
