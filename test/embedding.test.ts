import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePorts } from './product/free-ports.ts'
import { openBrowser, openPage } from './product/open-browser.ts'
import { startProduct, type Product } from './product/start-product.ts'

/** A CRM of somebody else: another origin, a page with the README's tags pasted into it. */
let product: Product
let browser: Browser
let crm: Server
let crmUrl: string
beforeAll(async () => {
  crmUrl = `http://127.0.0.1:${(await freePorts(1))[0]}`
  product = await startProduct({ ALLOWED_ORIGINS: crmUrl })
  crm = createServer((request, response) => response.setHeader('content-type', 'text/html').end(request.url === '/' ? page() : '')).listen(Number(new URL(crmUrl).port), '127.0.0.1')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  crm?.close()
  await product?.stop()
})

const [, tags] = /```html\n([\s\S]*?)```/.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8')) ?? []

const page = () => `<!doctype html><title>CRM</title>
  ${tags!.replaceAll('http://localhost:8080', product.url)}
  <script type="module">
    const player = document.querySelector('script-player')
    await customElements.whenDefined('script-player')
    player.context = { phone: '+79001234567' }
    await player.start()
  </script>`

it('should play in a page of an allowed origin', async () => {
  const visitor = await openPage(browser)
  await visitor.goto(crmUrl)
  await visitor.getByText('Am I speaking with Anna Sergeevna Petrova').waitFor()
  await visitor.keyboard.press('1')
  await visitor.getByText('Shall I switch it on?').waitFor()
  expect(visitor.errors).toEqual([])
})

it('should not let a page of any other origin call the API', async () => {
  const response = await fetch(`${product.url}/api/v1/scripts`, { headers: { origin: 'https://elsewhere.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})
