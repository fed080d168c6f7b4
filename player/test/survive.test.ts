import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openStage, type Stage } from './fake/open-stage.ts'

describe('a conversation that is interrupted', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage({ answersAtOnce: true }) })
  afterAll(() => stage.close())

  const atTheForm = async (): Promise<Page> => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('2')
    await page.getByText('How much').waitFor()
    return page
  }

  it('should say that it reconnects, then stand on the same step with what was typed', async () => {
    const page = await atTheForm()
    await page.keyboard.type('300')
    await stage.server.kill()
    await page.getByText('Reconnecting').waitFor()
    await page.getByLabel('Phone').fill('+7900')
    await stage.server.restart()
    await page.getByText('Reconnecting').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Amount').inputValue()).toBe('300')
    expect(await page.getByLabel('Phone').inputValue()).toBe('+7900')
    await expect.poll(() => stage.server.latest().state.draft?.values).toEqual({ amount: 300, phone: '+7900' })
  })

  it('should come back to the step and the half-typed field after a reload', async () => {
    const page = await atTheForm()
    await page.keyboard.type('450')
    await page.reload()
    await page.getByText('How much').waitFor()
    expect(await page.getByLabel('Amount').inputValue()).toBe('450')
  })

  it('should have what was typed while nobody could save it', async () => {
    const page = await atTheForm()
    await page.route('**/draft', (route) => route.abort())
    await page.keyboard.type('777')
    await page.reload()
    await page.getByText('How much').waitFor()
    expect(await page.getByLabel('Amount').inputValue()).toBe('777')
    await page.unroute('**/draft')
    await expect.poll(() => stage.server.latest().state.draft?.values).toEqual({ amount: 777 })
  })

  it('should send an answer that was given while the server was away, once', async () => {
    const page = await stage.startedPage()
    await stage.server.kill()
    await page.keyboard.press('2')
    await page.getByText('Your answer is kept').waitFor()
    await stage.server.restart()
    await page.getByText('Thank you for calling').waitFor()
    expect(stage.server.latest().applied).toEqual(['confirm_identity:choice:"proxy"'])
  })

  it('should follow a step that another window has taken', async () => {
    const page = await stage.startedPage()
    const session = stage.server.latest()
    session.input({ stepVisit: session.state.stepVisit!, kind: 'choice', value: 'proxy' })
    await page.getByText('Thank you for calling').waitFor()
  })

  it('should say what to do when the session is not there any more', async () => {
    const page = await stage.startedPage()
    stage.server.sessions.clear()
    await page.reload()
    await page.getByText('This script or session is not there').waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByText('Am I speaking with').waitFor()
  })
})
