import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHarness, type Harness } from './open-harness.ts'

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
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
const undo = () => page.evaluate(() => window.modeler.undo())
const field = (label: string) => page.getByRole('textbox', { name: label })

/** Value of a task header as saved, with its entities resolved. */
async function header(key: string, nth = 0): Promise<string | undefined> {
  const values = [...(await save()).matchAll(new RegExp(`<zeebe:header key="${key}" value="([^"]*)"`, 'g'))].map(([, value]) => value)
  return values[nth]?.replaceAll('&#34;', '"').replaceAll('&quot;', '"')
}

describe('the phrase', () => {
  it('should be one entry of undo however many letters are typed, and be saved half-typed', async () => {
    await select('offer')
    await field('Phrase').fill('')
    await field('Phrase').pressSequentially('Hello, {{ name }}')
    const typed = await header('phrase')
    await undo()
    expect(typed).toBe('Hello, {{ name }}')
    expect(await save()).toBe(promisedPayment)
    expect(await field('Phrase').inputValue()).toContain('your balance is')
  })

  it('should be worded for a channel and a language, and show what it falls back to', async () => {
    await select('offer')
    await page.getByRole('tab', { name: 'Voice' }).click()
    const inherited = await field('Phrase').getAttribute('placeholder')
    await page.getByLabel('Language of the phrase').selectOption('ru')
    await field('Phrase').fill('Баланс {{ balance }}. Включаем?')
    expect(inherited).toContain('your balance is')
    expect(await header('phrase.voice.ru')).toBe('Баланс {{ balance }}. Включаем?')
  })

  it('should be committed to the element it was typed for when another one is selected', async () => {
    await select('offer')
    await field('Phrase').fill('First')
    await select('askAmount')
    expect(await field('Phrase').inputValue()).toBe('Which amount suits you?')
    expect(await header('phrase')).toBe('First')
  })
})

describe('answers', () => {
  const add = async (label: string) => {
    await page.getByPlaceholder('Type an answer').fill(label)
    await page.keyboard.press('Enter')
  }

  it('should appear with their way by typing a label, in one entry of undo', async () => {
    await select('offer')
    await add('Нет, заплачу сейчас')
    const saved = await save()
    await undo()
    expect(saved).toContain('=consent = "net_zaplachu_seychas"')
    expect(saved).toContain('name="Нет, заплачу сейчас" sourceRef="sort"')
    expect(await save()).toBe(promisedPayment)
  })

  it('should put a fork behind a step that had none, and keep its way for the first answer', async () => {
    await select('askAmount')
    await add('Done')
    const saved = await save()
    expect(saved).toMatch(/<bpmn:sequenceFlow id="flow6" name="Done" sourceRef="Gateway_\w+" targetRef="switchOn">/)
    expect(saved).toContain('=answer = "done"')
    expect(await page.getByText('→ Switch on').count()).toBe(1)
  })

  it('should ask before one is removed, and take its way along', async () => {
    await select('offer')
    await page.getByRole('button', { name: 'Remove the answer' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    const kept = await save()
    await page.getByRole('button', { name: 'Remove the answer' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the answer' }).click()
    await page.waitForFunction(() => window.modeler.canUndo)
    expect(kept).toBe(promisedPayment)
    expect(await save()).not.toContain('flowYes')
  })

  it('should rename their flow, move between keys and be the usual one', async () => {
    await select('offer')
    await field('Answer 2').fill('Another amount')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Move up' }).nth(1).click()
    await page.getByRole('button', { name: 'Usual: Enter chooses it' }).first().click()
    expect(JSON.parse((await header('answers'))!)).toEqual([{ id: 'amount', label: 'Another amount', usual: true }, { id: 'yes', label: 'Yes, switch it on' }])
    expect(await save()).toContain('id="flowAmount" name="Another amount"')
  })
})

describe('fields', () => {
  it('should be added by typing a label, and change their type and checks', async () => {
    await select('askAmount')
    await page.getByPlaceholder('Type a label').fill('Contract number')
    await page.keyboard.press('Enter')
    await page.getByLabel('Must be filled in').check()
    await page.getByLabel('Type', { exact: true }).selectOption('number')
    await field('At least').fill('1')
    await page.keyboard.press('Enter')
    const form = /<zeebe:userTaskForm id="amountForm">([\s\S]*?)<\/zeebe:userTaskForm>/.exec(await save())![1]!
    expect(JSON.parse(form.replaceAll('&#34;', '"')).components[2]).toEqual({ type: 'number', label: 'Contract number', key: 'contractNumber', validate: { required: true, min: 1 } })
  })
})

describe('a called function', () => {
  it('should be found by typing, and bring its parameters in order with their defaults', async () => {
    await select('balance')
    await page.getByText('change').click()
    await page.getByRole('combobox', { name: 'Search functions' }).fill('promised')
    await page.keyboard.press('Enter')
    await field('amount *').fill('=amount')
    await page.keyboard.press('Enter')
    const saved = await save()
    expect(await header('functionId')).toBe('switch-on-payment')
    expect(saved).toContain('<zeebe:input source="=subscriber.account" target="accountId" />')
    expect(saved).toContain('<zeebe:input source="=5" target="days" />')
    expect(saved).toContain('<zeebe:input source="=amount" target="amount" />')
  })
})

describe('a way', () => {
  it('should be taken in all other cases when the person says so', async () => {
    await select('flowAmount')
    await page.getByLabel('Taken for').selectOption('otherwise')
    const saved = await save()
    expect(saved).toContain('<bpmn:exclusiveGateway id="sort" default="flowAmount" />')
    expect(saved).not.toContain('=consent = "amount"')
  })
})

describe('the script itself', () => {
  it('should be shown while nothing is selected, and rename a stage everywhere', async () => {
    await page.evaluate(() => window.modeler.select())
    await page.locator('.stage').getByRole('textbox').fill('Terms')
    await page.keyboard.press('Enter')
    expect(await header('stage')).toBe('Terms')
  })
})

describe('everybody', () => {
  it('should be able to use the panel of every kind of element', async () => {
    await page.addScriptTag({ path: axePath })
    for (const id of ['offer', 'askAmount', 'balance', 'identify', 'expensive', 'done', 'flowYes', undefined]) {
      await page.evaluate((elementId) => window.modeler.select(elementId), id)
      await page.locator('script-panel header').waitFor()
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(context: object): Promise<{ violations: { id: string }[] }> } }
        return (await axe.run({ include: ['script-panel'] })).violations.map((violation) => violation.id)
      })
      expect(violations, id).toEqual([])
    }
  })
})
