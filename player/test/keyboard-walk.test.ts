import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './fake/open-stage.ts'

describe('<script-player> by keyboard alone', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage({ answersAtOnce: true }) })
  afterAll(() => stage.close())

  it('should walk from the first step to the outcome, and tell the card', async () => {
    const page = await stage.startedPage()

    await page.keyboard.press('Enter')
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('2')
    await page.getByText('How much, and for how long?').waitFor()
    await page.keyboard.type('300')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('+79001234567')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Thank you for calling').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Promised payment is on').first().waitFor()

    expect(stage.server.latest().applied).toEqual([
      'confirm_identity:choice:"subscriber"', 'offer:choice:"otherAmount"', 'ask_amount:form:{"amount":300,"phone":"+79001234567"}', 'goodbye:continue:null',
    ])
    expect(await page.locator('.contacts .fresh').innerText()).toContain('PP-01')
    await page.keyboard.press('Enter')
    await page.locator('script-player dl.keys').waitFor()
  })

  it('should raise an objection and return to the step', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('/')
    await page.keyboard.type('expens')
    await page.keyboard.press('Enter')
    await page.getByText('Objection: Too expensive').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Am I speaking with').waitFor()
    expect(stage.server.latest().applied).toEqual(['objection:too-expensive', 'too_expensive:continue:null'])
  })

  it('should take digits, letters and slashes as text while somebody types, unless with Alt', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('n')
    await page.keyboard.type('1/n0')
    expect(await page.getByLabel('Note for this session').inputValue()).toBe('1/n0')
    expect(stage.server.latest().applied).toEqual([])

    await page.keyboard.press('Control+Enter')
    await page.getByText('Note · 1').waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByText('your balance is').waitFor()
    expect(stage.server.latest().state.notes.map(({ text }) => text)).toEqual(['1/n0'])
  })

  it('should write down the customer’s words when no answer fits', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('0')
    await page.keyboard.type('ask my wife')
    await page.keyboard.press('Enter')
    await page.getByText('Thank you for calling').waitFor()
    expect(stage.server.latest().applied).toContain('offer:noFittingAnswer:"ask my wife"')
  })

  it('should go back with Alt and the left arrow', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByText('Am I speaking with').waitFor()
  })

  it('should move through answers with the arrows and keep one of them in the tab order', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.answer:focus').innerText()).toContain('No, a relative')
    expect(await page.locator('.answer[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByText('Thank you for calling').waitFor()
  })

  it('should lead to the field that is wrong instead of sending it', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('your balance is').waitFor()
    await page.keyboard.press('2')
    await page.getByText('How much').waitFor()
    await page.keyboard.type('20')
    await page.keyboard.press('Control+Enter')
    await page.getByText('At least 50, please.').waitFor()
    expect(await page.locator('input:focus').inputValue()).toBe('20')
    expect(stage.server.latest().applied).toHaveLength(2)
  })
})
