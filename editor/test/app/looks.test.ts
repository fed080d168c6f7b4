import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { element } from './actions.ts'
import { openApp, type App } from './open-app.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** Where the pictures go; they are made anew by every run and not kept in the repository. */
const pictures = new URL('../../../test-results/editor/', import.meta.url).pathname

const screens = [
  { name: 'wide light', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
  { name: 'wide dark', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } },
  { name: 'narrow light', options: { viewport: { width: 420, height: 860 }, colorScheme: 'light' } },
  { name: 'narrow dark', options: { viewport: { width: 420, height: 860 }, colorScheme: 'dark' } },
] as const

let app: App
beforeAll(async () => { app = await openApp() })
afterAll(() => app?.close())

describe.each(screens)('on a $name screen', ({ name, options }) => {
  let page: Page
  beforeAll(async () => { page = await app.visit('', options) })
  afterAll(() => page.context().close())

  /** Takes the picture and lists what keeps people with assistive technology, weak sight or a small screen out. Canvas and panel have a suite of their own. */
  async function look(scene: string): Promise<string[]> {
    await page.screenshot({ path: `${pictures}${scene} ${name}.png`.replaceAll(' ', '-') })
    if (!await page.evaluate(() => 'axe' in window)) await page.addScriptTag({ path: axePath })
    const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({ exclude: ['script-panel', '.djs-container'] }))
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    return [...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`)), ...(overflow ? ['the page is wider than the screen'] : [])]
  }

  it('should show the library to everybody', async () => {
    await page.getByRole('link', { name: /^Promised payment/ }).waitFor()
    expect(await look('library')).toEqual([])
    await page.getByRole('button', { name: 'New script' }).click()
    await page.getByRole('textbox', { name: 'What is the conversation about?' }).waitFor()
    expect(await look('new script')).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('should show a script to everybody', async () => {
    await page.goto(`${app.address}#/scripts/promised-payment`)
    await element(page, 'offer').click()
    expect(await look('script')).toEqual([])
    const sheet = page.getByRole('button', { name: 'Open properties' })
    if (await sheet.isVisible()) {
      await sheet.click()
      expect(await look('properties')).toEqual([])
      await page.getByRole('button', { name: 'Close properties' }).click()
    }
  })

  it('should show publish and versions to everybody', async () => {
    await page.getByLabel('Rename the script').fill('Promised payment, softer')
    await page.getByLabel('Rename the script').press('Enter')
    await page.getByRole('button', { name: 'Publish…' }).click()
    await page.getByRole('textbox', { name: 'What is new' }).waitFor()
    expect(await look('publish')).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'More' }).click()
    const inMenu = page.getByRole('menuitem', { name: 'Versions' })
    if (await inMenu.isVisible()) await inMenu.click()
    else {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Versions' }).click()
    }
    await page.getByText('As shipped').waitFor()
    expect(await look('versions')).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('should show a test to everybody', async () => {
    await page.getByRole('link', { name: 'Test' }).click()
    await page.getByRole('button', { name: 'Start the conversation' }).waitFor()
    expect(await look('test card')).toEqual([])
    await page.getByRole('button', { name: 'Start the conversation' }).click()
    await page.locator('sp-answer-list').getByRole('button', { name: 'Yes, speaking' }).click()
    await page.getByText('−340 ₽').first().waitFor()
    expect(await look('test')).toEqual([])
  })
})
