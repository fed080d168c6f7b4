import type { ScriptDraft } from '@souffleur/schemas'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { element, openScript } from './actions.ts'
import { openApp, type App } from './open-app.ts'

describe('the Test tab', () => {
  let app: App
  beforeAll(async () => { app = await openApp() })
  afterAll(() => app?.close())

  const start = (page: Page) => page.getByRole('button', { name: 'Start the conversation' }).click()
  const says = (page: Page, words: string | RegExp) => page.locator('sp-phrase-view').getByText(words).first().waitFor()
  const answer = (page: Page, label: string) => page.locator('sp-answer-list').getByRole('button', { name: label }).click()
  const standsOn = (page: Page, id: string) => page.locator(`.djs-element.token-here[data-element-id="${id}"]`).waitFor()
  const call = (page: Page, functionName: string): Locator => page.locator('test-log').getByRole('row', { name: new RegExp(functionName) }).first()
  const begin = async (script: string) => {
    const page = await openScript(app, script, '/test')
    await start(page)
    return page
  }

  it('should walk a script with its sub-script to the outcome, the token beside the player', async () => {
    const page = await begin('promised-payment')
    await says(page, 'Am I speaking with')
    await standsOn(page, 'identify')
    await answer(page, 'Yes, speaking')
    await standsOn(page, 'offer')
    await says(page, '−340 ₽')
    await answer(page, 'Yes, switch it on')
    await answer(page, 'I agree')
    await standsOn(page, 'tell_result')
    await page.locator('script-player').getByRole('button', { name: 'Continue' }).click()
    await page.locator('sp-end-card').getByText('PP-01').waitFor()
    await page.locator('.djs-element.token-was-here[data-element-id="offer"]').waitFor()
    expect(await page.locator('.token-here').count()).toBe(0)
    await page.context().close()
  })

  it('should walk what was drawn a moment ago, saved or not', async () => {
    const page = await openScript(app, 'promised-payment')
    await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
    await element(page, 'offer').click()
    await page.getByRole('textbox', { name: 'Phrase' }).fill('Just now: {{ balance.amount }}')
    await page.getByRole('link', { name: 'Test' }).click()
    await start(page)
    await answer(page, 'Yes, speaking')
    await says(page, 'Just now: ')
    await page.context().close()
  })

  it('should answer with another sample once it is chosen', async () => {
    const page = await begin('promised-payment')
    await answer(page, 'Yes, speaking')
    await call(page, 'get-balance').getByRole('combobox').selectOption('All is well')
    await page.getByRole('button', { name: 'Start over' }).click()
    await answer(page, 'Yes, speaking')
    await standsOn(page, 'not_needed')
    await page.context().close()
  })

  it('should take the drawn fallback when a function is told to fail', async () => {
    const page = await begin('promised-payment')
    await answer(page, 'Yes, speaking')
    await call(page, 'get-balance').getByRole('combobox').selectOption('fails: unavailable')
    await page.getByRole('button', { name: 'Start over' }).click()
    await says(page, 'Am I speaking with')
    await answer(page, 'Yes, speaking')
    await page.locator('.djs-element.token-was-here[data-element-id="get_balance"]').waitFor({ state: 'detached' })
    await call(page, 'get-balance').getByText('fails: unavailable').first().waitFor()
    await says(page, /billing/i)
    await page.context().close()
  })

  it('should raise an objection at any step and come back to that step', async () => {
    const page = await begin('promised-payment')
    await answer(page, 'Yes, speaking')
    await standsOn(page, 'offer')
    await page.locator('script-player').getByRole('button', { name: 'Why is there a fee?' }).click()
    await standsOn(page, 'explain_fee')
    await says(page, 'The first promised payment')
    await page.locator('sp-answer-list').getByRole('button').first().click()
    await says(page, /−340/)
    await page.context().close()
  })

  it('should go back to a step as if its answer had never been given', async () => {
    const page = await begin('promised-payment')
    await answer(page, 'Yes, speaking')
    await answer(page, 'A different amount')
    await standsOn(page, 'ask_amount')
    await page.locator('script-player').getByRole('button', { name: 'Back' }).click()
    await standsOn(page, 'offer')
    await page.locator('test-log').getByRole('tab', { name: 'Variables' }).click()
    await page.locator('test-log').getByRole('row', { name: /^balance/ }).waitFor()
    expect(await page.locator('test-log').getByRole('row', { name: /^answer/ }).count()).toBe(0)
    await answer(page, 'Yes, switch it on')
    await standsOn(page, 'confirm')
    await page.context().close()
  })

  it('should let a person answer a slow function, fire its timers, and talk meanwhile', async () => {
    const page = await openScript(app, 'no-tv-signal', '/test')
    await page.getByLabel('Let me answer each call').check()
    await start(page)
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await answer(page, 'Yes, speaking')
    await standsOn(page, 'diagnose_line')
    await standsOn(page, 'check_lamp')
    await page.locator('test-log').getByRole('tab', { name: /Timers/ }).click()
    await page.getByRole('row', { name: /Diagnose the line: Slow/ }).getByRole('button', { name: 'Fire it now' }).click()
    await standsOn(page, 'filler')
    await page.locator('test-log').getByRole('tab', { name: /Calls/ }).click()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.locator('.djs-element.token-here[data-element-id="diagnose_line"]').waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('should start with the card that was filled in, and remember it', async () => {
    const page = await openScript(app, 'promised-payment', '/test')
    await page.getByLabel('Value').first().fill('"+79007654321"')
    await start(page)
    await page.locator('test-log').getByRole('tab', { name: 'Variables' }).click()
    await page.getByRole('row', { name: 'phone "+79007654321" whole conversation' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Start the conversation' }).waitFor()
    expect(await page.getByLabel('Value').first().inputValue()).toBe('"+79007654321"')
    await page.context().close()
  })

  it('should say why a drawing cannot run, in place of a walk', async () => {
    const { id } = await app.api<{ id: string }>('POST', '/scripts', { name: 'Broken' })
    const { revision, bpmn } = await app.api<ScriptDraft>('GET', `/scripts/${id}/draft`)
    await app.api('PUT', `/scripts/${id}/draft`, { revision, bpmn: bpmn.replaceAll('userTask', 'complexGateway') })
    const page = await begin(id)
    await page.getByText('This drawing cannot run yet.').waitFor()
    await page.context().close()
  })
})
