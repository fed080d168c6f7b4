import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './fake/open-stage.ts'

describe('an answer', () => {
  let stage: Stage
  beforeAll(async () => { stage = await openStage() })
  afterAll(() => stage.close())

  it('should be marked at once and block the others until the next step is there', async () => {
    const page = await stage.startedPage()
    const release = stage.server.holdInputs()
    await page.keyboard.press('2')
    await page.locator('.answer.chosen').waitFor()
    await page.keyboard.press('1')
    expect(await page.locator('.answer.chosen').innerText()).toContain('No, a relative')
    release()
    await page.getByText('Thank you for calling').waitFor()
    expect(stage.server.latest().applied).toEqual(['confirm_identity:choice:"proxy"'])
  })

  it('should count once when it is double-clicked', async () => {
    const page = await stage.startedPage()
    await page.getByRole('button', { name: 'No, a relative' }).dblclick()
    await page.getByText('Thank you for calling').waitFor()
    expect(stage.server.latest().applied).toEqual(['confirm_identity:choice:"proxy"'])
    expect(stage.server.latest().state.status).toBe('waiting')
  })

  it('should be sent again with the same key when the server dies before it answers, and be applied once', async () => {
    const page = await stage.startedPage()
    stage.server.cutAfterApplying(/\/input$/)
    stage.server.requests.length = 0
    await page.keyboard.press('2')
    await page.getByText('Thank you for calling').waitFor()
    expect(stage.server.latest().applied).toEqual(['confirm_identity:choice:"proxy"'])
    const keys = stage.server.requests.filter(({ path }) => path.endsWith('/input')).map(({ key }) => key)
    expect(new Set(keys).size).toBe(1)
  })

  it('should show where the script stands when it has moved on meanwhile', async () => {
    const page = await stage.startedPage()
    await page.route('**/events*', (route) => route.abort())
    await page.reload()
    await page.getByText('Am I speaking with').waitFor()
    const elsewhere = stage.server.latest()
    elsewhere.input({ stepVisit: elsewhere.state.stepVisit!, kind: 'choice', value: 'proxy' })
    await page.keyboard.press('1')
    await page.getByText('The script has already moved on').waitFor()
    await page.getByText('Thank you for calling').waitFor()
    expect(elsewhere.applied).toEqual(['confirm_identity:choice:"proxy"'])
  })

  it('should keep the step’s place and name the function that runs', async () => {
    const page = await stage.startedPage()
    await page.keyboard.press('1')
    await page.getByText('Get the balance').waitFor()
    stage.server.latest().finishFunctions()
    await page.getByText('your balance is').waitFor()
  })
})
