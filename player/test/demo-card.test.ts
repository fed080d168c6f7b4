import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, promisedPayment, type Stage } from './fake/open-stage.ts'

describe('the demo card', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage({ answersAtOnce: true }) })
  afterAll(() => stage.close())

  const open = async (query = 'lang=en') => {
    const page = await stage.newPage()
    await page.goto(`${stage.server.origin}/player/demo.html?${query}`)
    return page
  }

  it('should hear every event of the player and keep the outcome through a reload', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('2')
    await page.getByText('Thank you for calling').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.contacts .fresh').waitFor()
    expect(await page.locator('.log code').allInnerTexts()).toEqual(['session-ended', 'answer', 'step-shown', 'answer', 'step-shown', 'player-ready'])
    await page.reload()
    await page.locator('.contacts .fresh').getByText('PP-01').waitFor()
    expect(await page.locator('.contacts .fresh').count()).toBe(1)
  })

  it('should give the script what it knows about the customer', async () => {
    const page = await open('lang=en&phone=%2B79005556677')
    const request = page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/sessions'))
    await page.locator('#start').click()
    expect((await request).postDataJSON()).toMatchObject({ script: 'promised-payment', channel: 'operator', lang: 'en', context: { phone: '+79005556677' } })
  })

  it('should change language and theme without leaving the step', async () => {
    const page = await stage.startedPage()
    await page.getByLabel('Language').selectOption('ru')
    await page.getByText('обычно').waitFor()
    await page.getByLabel('Тема').selectOption('dark')
    expect(await page.locator('script-player').evaluate((player) => getComputedStyle(player).colorScheme)).toBe('dark')
    expect(await page.getByText('Am I speaking with').isVisible()).toBe(true)
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
  })

  it('should keep each customer’s conversation while another is served', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('your balance is').waitFor()
    await page.getByRole('button', { name: /Boris Ilyich Volkov/ }).click()
    await page.locator('script-player dl.keys').waitFor()
    await page.getByRole('button', { name: /Anna Sergeevna Petrova/ }).click()
    await page.getByText('your balance is').waitFor()
  })

  it('should say what to do without a script and without a server', async () => {
    stage.server.pages.scripts = { items: [] }
    const page = await open()
    await page.getByText('No script is live yet.').waitFor()
    stage.server.pages.scripts = 503
    await page.reload()
    await page.getByText('could not be loaded').waitFor()
    stage.server.pages.scripts = { items: [promisedPayment] }
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.locator('#start').waitFor()
  })
})

describe('the start page', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage() })
  afterAll(() => stage.close())

  it('should show parts, scripts, sessions and curl lines with its own address', async () => {
    stage.server.pages.status = { parts: [{ name: 'engine', state: 'up', detail: 'embedded' }] }
    stage.server.pages.sessions = { items: [], counters: { 'promised-payment': { now: 2, today: 14 } } }
    const page = await stage.newPage({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(`${stage.server.origin}/?lang=en`)
    await page.getByText('engine, embedded').waitFor()
    await expect.poll(() => page.locator('tbody tr').first().locator('.number').allInnerTexts()).toEqual(['2', '14'])
    await page.getByRole('button', { name: 'Copy' }).first().click()
    await page.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(`curl -s ${stage.server.origin}/api/v1/sessions`)
    await page.getByRole('link', { name: 'Play: Promised payment' }).click()
    await page.locator('#start').waitFor()
  })
})
