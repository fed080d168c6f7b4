import { afterAll, beforeAll, expect, it } from 'vitest'
import { startDemoSystems, type DemoSystems } from '../demo/start-demo-systems.ts'

let demo: DemoSystems
beforeAll(async () => { demo = await startDemoSystems({ diagnosticsMs: 0 }) })
afterAll(() => demo.stop())

const get = (path: string) => fetch(demo.url + path)
const put = (path: string, body: object) => fetch(demo.url + path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

it('should know a subscriber by any spelling of the phone, in the language asked for', async () => {
  for (const phone of ['%2B79001234567', '89001234567', '7 900 123-45-67']) {
    const response = await get(`/subscriber/subscribers?phone=${phone}&lang=ru`)
    expect(await response.json()).toMatchObject({ firstName: 'Анна Сергеевна', contract: '10203040' })
  }
})

it('should say 404 for whom it does not know', async () => {
  expect((await get('/subscriber/subscribers?phone=1')).status).toBe(404)
  expect((await get('/billing/accounts/0/balance')).status).toBe(404)
})

it('should behave as the switches say', async () => {
  await put('/switches/billing', { mode: 'failing' })
  expect((await get('/billing/accounts/10203040/balance')).status).toBe(500)
  await put('/switches/billing', { mode: 'down' })
  await expect(get('/billing/accounts/10203040/balance')).rejects.toThrow()
  await put('/switches/billing', { mode: 'ok' })
  expect(await (await get('/billing/accounts/10203040/balance')).json()).toMatchObject({ amount: -340 })
})

it('should refuse a switch that does not exist, and name those that do', async () => {
  const response = await put('/switches/weather', { mode: 'ok' })
  expect(response.status).toBe(404)
  expect((await response.json()).error).toContain('billing')
  expect((await put('/switches/line', { mode: 'moody' })).status).toBe(400)
})

it('should refuse an amount over the limit', async () => {
  const response = await fetch(`${demo.url}/billing/accounts/10203040/promises`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ amount: 900, days: 5 }) })
  expect(response.status).toBe(409)
})
