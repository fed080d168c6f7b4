import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, promisedPayment, type Stage } from './fake/open-stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every state is also taken as a picture, to be looked at. */
const pictures = join(import.meta.dirname, '../../test-results/player')

interface Violation { id: string; nodes: { target: unknown; failureSummary: string }[] }

/** What axe finds wrong on the page, in open shadow roots too. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).then(({ violations }) => violations)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`))
}

/** How far the page is wider than its window: at 320 px, which is 1280 at 400 % zoom, nothing may need a second scroll bar. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.each([
  { width: 1440, height: 1000, colorScheme: 'light' }, { width: 1440, height: 1000, colorScheme: 'dark' }, { width: 420, height: 900, colorScheme: 'light' }, { width: 420, height: 900, colorScheme: 'dark' },
] as const)('player, card and start page at $width px, $colorScheme', ({ width, height, colorScheme }) => {
  let stage: Stage
  /** Each theme and each width is examined once; all four are drawn. */
  const examined = (width === 1440) === (colorScheme === 'light')
  const options = { viewport: { width, height }, colorScheme, reducedMotion: 'reduce' as const }
  beforeAll(async () => { stage = await openStage() })
  afterAll(() => stage.close())

  const expectNoBarriers = async (page: Page, state: string) => {
    await page.screenshot({ path: join(pictures, `${state}-${width}-${colorScheme}.png`), fullPage: true })
    if (examined) expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    if (width > 420) return
    await page.setViewportSize({ width: 320, height })
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize({ width, height })
  }

  it('should have no barrier in any state of a conversation', async () => {
    const page = await stage.startedPage(options)
    const session = stage.server.latest()
    await expectNoBarriers(page, 'first-step')
    await page.keyboard.press('1')
    await page.getByText('Get the balance').waitFor()
    await expectNoBarriers(page, 'working')
    session.finishFunctions()
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('0')
    await page.getByLabel('What did the customer say?').waitFor()
    await expectNoBarriers(page, 'no-fitting-answer')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.getByPlaceholder('Find an objection').waitFor()
    await expectNoBarriers(page, 'objection-search')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.getByLabel('Note for this session').fill('Will pay on Friday')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Note · 1').waitFor()
    await expectNoBarriers(page, 'note')
    await page.keyboard.press('Alt+2')
    await page.getByText('How much').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Please fill this in.').first().waitFor()
    await page.getByRole('button', { name: 'Steps' }).click()
    await expectNoBarriers(page, 'form')
    session.force({ trouble: { message: 'Billing does not answer.', elementId: 'create_promise' } })
    await page.getByText('The script has stopped').waitFor()
    await expectNoBarriers(page, 'trouble')
    session.force({ trouble: undefined, status: 'handoff', step: undefined, stepVisit: undefined })
    await page.getByText('A colleague takes over').waitFor()
    await expectNoBarriers(page, 'handoff')
    session.force({ status: 'ended', end: { outcome: 'PP-01', outcomeName: 'Promised payment is on', variables: { amount: 500 }, steps: 4, objections: 1 }, endedAt: new Date().toISOString() })
    await page.getByRole('button', { name: 'Copy summary' }).waitFor()
    await page.getByText('What was found out').click()
    await expectNoBarriers(page, 'ended')
  })

  it('should have none before a start, after a failure and while the server is away', async () => {
    const page = await stage.newPage(options)
    await page.goto(`${stage.server.origin}/player/demo.html?lang=ru`)
    await page.locator('#start').waitFor()
    await expectNoBarriers(page, 'idle')
    await page.locator('script-player').evaluate((player: HTMLElement & { script: string; start(): Promise<void> }) => { player.script = 'unknown'; return player.start() })
    await page.getByRole('button', { name: 'Повторить' }).waitFor()
    await expectNoBarriers(page, 'failed')
    await page.locator('#start').click()
    await page.getByText('Am I speaking with').waitFor()
    await page.locator('script-player').evaluate((player) => player.setAttribute('readonly', ''))
    await page.getByText('Вы наблюдаете').waitFor()
    await stage.server.kill()
    await page.getByText('Нет связи с сервером').waitFor()
    await expectNoBarriers(page, 'watching-offline')
    await stage.server.restart()
  })

  it('should have none on the start page: loaded, empty, failed', async () => {
    const page = await stage.newPage(options)
    stage.server.pages.status = { parts: [{ name: 'engine', state: 'up', detail: 'embedded' }, { name: 'gateway', state: 'failed', detail: 'port 26500 is taken' }] }
    await page.goto(`${stage.server.origin}/?lang=en`)
    await page.getByText('port 26500 is taken').waitFor()
    await page.getByRole('link', { name: 'Play: Promised payment' }).waitFor()
    await expectNoBarriers(page, 'start-page')
    stage.server.pages.scripts = { items: [] }
    await page.reload()
    await page.getByText('No script yet.').waitFor()
    await expectNoBarriers(page, 'start-page-empty')
    stage.server.pages.scripts = 500
    stage.server.pages.status = 500
    await page.reload()
    await page.getByText('could not be loaded').waitFor()
    await expectNoBarriers(page, 'start-page-failed')
    stage.server.pages.scripts = { items: [promisedPayment] }
  })
})
