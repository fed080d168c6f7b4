import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHarness, type Harness } from './open-harness.ts'

const promisedPayment = await readFile(new URL('drawings/promised-payment.bpmn', import.meta.url), 'utf8')
let harness: Harness
let page: Page

beforeAll(async () => { harness = await openHarness() })
afterAll(() => harness.close())

beforeEach(async () => {
  page = await harness.open()
  await page.evaluate((xml) => window.modeler.importXml(xml), promisedPayment)
  return () => page.close()
})

const save = () => page.evaluate(() => window.modeler.saveXml())
const select = (id: string) => page.evaluate((elementId) => window.modeler.select(elementId), id)
const problemsOf = (rule: string) => page.evaluate((id) => window.modeler.problems().filter((problem) => problem.rule === id).map(({ elementId }) => elementId), rule)
/** Types into the open menu and takes its first entry, once that is the one meant. */
const pick = async (query: string, entry: string) => {
  await page.keyboard.type(query)
  await page.keyboard.press('Shift')
  await page.locator('.djs-popup .entry.selected', { hasText: entry }).waitFor()
  await page.keyboard.press('Enter')
}
const waitForProblem = (rule: string, present = true) => page.waitForFunction(([id, wanted]) => window.modeler.problems().some((problem) => problem.rule === id) === wanted, [rule, present] as const)

describe('the drawing', () => {
  it('should be saved byte for byte while nothing is changed, and again when everything is undone', async () => {
    const untouched = await save()
    await select('offer')
    await page.getByLabel('Stage').fill('Terms')
    await page.keyboard.press('Enter')
    const changed = await save()
    await page.evaluate(() => window.modeler.undo())
    expect(untouched).toBe(promisedPayment)
    expect(changed).toContain('value="Terms"')
    expect(await save()).toBe(promisedPayment)
  })

  it('should refuse a text that is no drawing with a sentence', async () => {
    const message = await page.evaluate(() => window.modeler.importXml('<html></html>').then(() => '', (error: Error) => error.message))
    expect(message).toContain('not a BPMN 2.0 drawing')
  })

  it('should say of a file without a picture that there is none', async () => {
    const message = await page.evaluate((xml) => window.modeler.importXml(xml).then(() => '', (error: Error) => error.message), promisedPayment.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''))
    expect(message).toContain('not where its elements stand')
  })

  it('should show phrase and answers inside a step, and the system behind a function', async () => {
    const offer = page.locator('[data-element-id=offer]')
    const balance = page.locator('[data-element-id=balance]')
    expect(await offer.locator('.task-excerpt').first().textContent()).toContain('{{ name }}')
    expect(await offer.locator('.task-footer').textContent()).toBe('1 Yes · 2 Amount')
    expect(await balance.locator('.task-excerpt').textContent()).toBe('billing · 60 s cache')
  })

  it('should tell every edit once, and nothing of an import', async () => {
    await page.evaluate(() => { Object.assign(window, { told: 0 }); window.modeler.onChange(() => { (window as unknown as { told: number }).told += 1 }) })
    await page.evaluate((xml) => window.modeler.importXml(xml), promisedPayment)
    await select('offer')
    await page.getByPlaceholder('Type an answer').fill('Later')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => (window as unknown as { told: number }).told)).toBe(1)
  })
})

describe('the menus', () => {
  it('should append by key and by a synonym of the other language', async () => {
    await page.locator('[data-element-id=askAmount]').click()
    await page.keyboard.press('a')
    await pick('вопрос', 'Ask')
    await page.keyboard.type('Is that right?')
    await page.keyboard.press('Enter')
    expect(await save()).toMatch(/<bpmn:userTask [^>]*name="Is that right\?"/)
  })

  it('should put a function where a way was left open', async () => {
    await select('offer')
    await page.getByPlaceholder('Type an answer').fill('No')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'draw it' }).click()
    await pick('call', 'Call function')
    const saved = await save()
    expect(saved).not.toContain('openEnd')
    expect(saved.match(/type="function"/g)).toHaveLength(3)
  })

  it('should draw an objection with its own message, named after it', async () => {
    await page.locator('[data-element-id=askAmount]').click()
    await page.keyboard.press('a')
    await pick('objection', 'Objection')
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Не сейчас')
    await page.keyboard.press('Enter')
    const saved = await save()
    expect(saved).toContain('name="objection:ne-seychas"')
    expect(saved.match(/correlationKey="=sessionId"/g)?.length).toBeGreaterThan(1)
  })
})

describe('answers drawn on the canvas', () => {
  it('should give a flow drawn from the step to the answer that leads nowhere', async () => {
    await select('offer')
    await page.getByPlaceholder('Type an answer').fill('Later')
    await page.keyboard.press('Enter')
    await page.locator('.djs-context-pad [data-action=connect]').click()
    await page.locator('[data-element-id=done]').click()
    const saved = await save()
    expect(saved).toMatch(/name="Later" sourceRef="sort" targetRef="done"/)
    expect(saved).not.toContain('openEnd')
  })
})

describe('problems', () => {
  it('should be marked on the element, listed, and repaired by their fix', async () => {
    await waitForProblem('fallback-missing')
    expect(await problemsOf('fallback-missing')).toEqual(['balance', 'switchOn'])
    expect(await page.locator('.problem-dot').count()).toBe(2)
    await page.evaluate(() => window.modeler.problems().filter((problem) => problem.rule === 'fallback-missing').forEach(({ fix }) => fix!.apply()))
    await waitForProblem('fallback-missing', false)
    expect(await save()).toContain('errorCode="unavailable"')
  })
})

describe('a drawing that is only looked at', () => {
  it('should show tokens and let nothing be changed', async () => {
    await page.evaluate(() => { window.modeler.setReadOnly(true); window.modeler.setTokens([{ elementId: 'offer', count: 2 }, { elementId: 'gone', count: 1 }]); window.modeler.setVisited(['identify']) })
    await page.locator('[data-element-id=offer]').click()
    await page.keyboard.press('Delete')
    await page.locator('[data-element-id=offer]').dblclick()
    await page.keyboard.type('x')
    expect(await page.locator('.token-badge').allTextContents()).toEqual(['2'])
    expect(await page.locator('.token-was-here').count()).toBe(1)
    expect(await save()).toBe(promisedPayment)
  })
})
