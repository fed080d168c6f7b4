import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from './product/open-browser.ts'
import { followSession } from './product/follow-session.ts'
import { send } from './product/json-client.ts'
import { startProduct, type Product } from './product/start-product.ts'

/**
 * The story the product exists for, in a real browser: a phrase is drawn, tried, published and spoken. The tests build on each other.
 * `PICTURES=docs` writes the README's pictures.
 */
let product: Product
let browser: Browser
beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const newPhrase = '{{ subscriber.firstName }}, you are at **{{ balance.amount }} ₽**. May I lend you **{{ balance.promiseLimit }} ₽** for five days?'
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES ?? 'test-results'
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [index, page] of browser.contexts().flatMap((context) => context.pages()).entries()) await picture(page, `failed-${index}-${task.name.slice(0, 40)}`)
})

describe('a methodologist', () => {
  let page: Page & { errors: string[] }
  beforeAll(async () => { page = await openPage(browser) })
  afterAll(() => page.context().close())

  it('should find the script in the library and see its diagram', async () => {
    await page.goto(`${product.url}/editor/`)
    await page.getByRole('link', { name: 'Promised payment' }).click()
    await select(page, 'offer')
    expect(await page.getByRole('textbox', { name: 'Phrase' }).inputValue()).toContain('balance.amount')
    await picture(page, 'editor')
  })

  it('should change a phrase and see it saved', async () => {
    await page.getByRole('textbox', { name: 'Phrase' }).fill(newPhrase)
    await page.getByText('draft changed').waitFor()
    await saved(page)
    expect(await draft()).toContain('May I lend you')
  })

  it('should add an answer by typing it: its flow appears, and a problem until it leads somewhere', async () => {
    await page.getByRole('textbox', { name: '+ Answer' }).fill('Call me later')
    await page.keyboard.press('Enter')
    await page.getByText('leads nowhere yet').waitFor()
    await page.getByRole('region', { name: 'Problems' }).getByText('The answer “Call me later” leads nowhere').waitFor()
    await saved(page)
    expect(await draft()).toContain('name="Call me later"')
  })

  it('should be asked before an answer is removed, and take it back by undo', async () => {
    await page.getByRole('button', { name: 'Remove the answer' }).nth(3).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the answer' }).click()
    await page.getByRole('textbox', { name: 'Answer 4' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Undo/ }).click()
    await page.getByRole('textbox', { name: 'Answer 4' }).waitFor()
    await page.getByRole('button', { name: /^Redo/ }).click()
    await page.getByRole('textbox', { name: 'Answer 4' }).waitFor({ state: 'detached' })
    await saved(page)
    expect(await draft()).not.toContain('Call me later')
  })

  it('should try the unsaved draft beside the diagram, functions answered by samples', async () => {
    await page.getByRole('link', { name: 'Test' }).click()
    await page.getByRole('button', { name: 'Start the conversation' }).click()
    await page.getByText('Am I speaking with').waitFor()
    await page.keyboard.press('1')
    await page.locator('script-player').getByText('May I lend you').waitFor()
    await page.getByRole('tabpanel', { name: 'Calls' }).getByText('Get the balance').waitFor()
    await picture(page, 'test-tab')
  })

  it('should publish with a note and be told how long it took', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('textbox', { name: 'What is new' }).fill('Softer words')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText(/Version 2 is live after \d+\.\d s/i).waitFor()
    expect(page.errors).toEqual([])
  })

  it('should bring version 1 back, and version 2 again', async () => {
    const live = async () => (await send(`${product.url}/api/v1/scripts/promised-payment/released`, 'GET')).body.version
    await page.getByRole('button', { name: 'Done' }).click()
    for (const version of [1, 2]) {
      await page.getByRole('button', { name: 'Versions' }).click()
      await page.getByRole('button', { name: 'Make live' }).first().click()
      await page.getByText(new RegExp(`Version ${version} is live`, 'i')).filter({ visible: true }).first().waitFor()
      expect(await live()).toBe(version)
      await page.keyboard.press('Escape')
    }
  })
})

describe('sessions', () => {
  it('should stay on the version they began with, while new ones start on the live one', async () => {
    const start = () => send(`${product.url}/api/v1/sessions`, 'POST', { script: 'promised-payment', context: { phone: '+79001234567' } })
    const [{ body: early }, { body: next }] = [await start(), await publishAgain(start)]
    expect([early.script.version, next.script.version]).toEqual([2, 3])
    const [offered, offeredNext] = await Promise.all([early, next].map((state) => answer(state, 'subscriber')))
    expect(offered.step.phraseText).toContain('May I lend you')
    expect(offeredNext.step.phraseText).toContain('today you are at')
  })

  async function publishAgain<Result>(then: () => Promise<Result>): Promise<Result> {
    const address = `${product.url}/api/v1/scripts/promised-payment`
    const { body } = await send(`${address}/draft`, 'GET')
    await send(`${address}/draft`, 'PUT', { revision: body.revision, bpmn: body.bpmn.replace('you are at', 'today you are at') })
    expect((await send(`${address}/versions`, 'POST', { note: 'again' })).status).toBe(201)
    return then()
  }

  /** However long the functions before it take. */
  const waiting = (state: any, after?: string) => followSession(product.url, state, (one) => one.status === 'waiting' && one.stepVisit !== after)

  async function answer(state: any, value: string): Promise<any> {
    const first = await waiting(state)
    const { body } = await send(`${product.url}/api/v1/sessions/${first.session}/input`, 'POST', { stepVisit: first.stepVisit, kind: 'choice', value })
    return waiting(body, first.stepVisit)
  }
})

describe('an operator', () => {
  let page: Page & { errors: string[] }
  beforeAll(async () => { page = await openPage(browser) })
  afterAll(() => page.context().close())

  it('should start from the customer card and answer by key', async () => {
    await page.goto(`${product.url}/player/demo.html`)
    await page.getByRole('button', { name: 'Start the script' }).click()
    await page.getByText('Am I speaking with Anna Sergeevna Petrova').waitFor()
    await page.keyboard.press('1')
    await page.getByText('May I lend you').waitFor()
    await picture(page, 'player')
  })

  it('should raise an objection and come back to the step', async () => {
    await page.getByRole('button', { name: 'Why is there a fee?' }).click()
    await page.getByText('Only a second one costs').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('May I lend you').waitFor()
  })

  it('should survive kill -9 in the middle of a field', async () => {
    await page.keyboard.press('2')
    const amount = page.getByRole('textbox', { name: 'Amount, ₽' })
    await amount.fill('45')
    await product.kill()
    await page.getByText(/reconnect/i).first().waitFor()
    product = await product.again()
    await page.getByText(/reconnect/i).first().waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByText('Which amount would help you').waitFor()
    expect(await amount.inputValue()).toBe('45')
    await page.reload()
    await page.getByText('Which amount would help you').waitFor()
    expect(await page.getByRole('textbox', { name: 'Amount, ₽' }).inputValue()).toBe('45')
  })

  it('should fill the form by Enter and close with an outcome that the card receives', async () => {
    const amount = page.getByRole('textbox', { name: 'Amount, ₽' })
    await amount.fill('450')
    await page.keyboard.press('Control+Enter')
    await page.getByText('So I switch on').waitFor()
    await page.keyboard.press('1')
    await page.getByText('Done!').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Promised payment is on' }).waitFor()
    await page.getByText('session-ended').first().waitFor()
    await page.getByText('PP-01').first().waitFor()
    expect(page.errors).toEqual([])
  })

  it.each(['dark', 'light'] as const)('should look right on a narrow %s screen', async (colorScheme) => {
    const narrow = await openPage(browser, { viewport: { width: 420, height: 900 }, colorScheme })
    await narrow.goto(`${product.url}/player/demo.html`)
    await narrow.getByRole('button', { name: 'Start the script' }).click()
    await narrow.getByText('Am I speaking with').waitFor()
    await narrow.keyboard.press('1')
    await narrow.getByText('May I lend you').waitFor()
    expect(await narrow.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420)
    await narrow.locator('script-player').scrollIntoViewIfNeeded()
    await picture(narrow, `player-${colorScheme}`)
    await narrow.context().close()
  })
})

async function select(page: Page, elementId: string): Promise<void> {
  await page.locator(`[data-element-id=${elementId}] .djs-hit`).first().click({ force: true })
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/^Saved just now$/).waitFor()
}

async function draft(): Promise<string> {
  return (await send(`${product.url}/api/v1/scripts/promised-payment/draft`, 'GET')).body.bpmn
}
