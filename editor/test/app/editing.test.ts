import { readFile } from 'node:fs/promises'
import type { ScriptDraft, ScriptVersion } from '@souffleur/schemas'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { element, openScript, rename, saved, saveState } from './actions.ts'
import { openApp, type App } from './open-app.ts'

describe('the editor over a real library', () => {
  let app: App
  beforeAll(async () => { app = await openApp() })
  afterAll(() => app?.close())

  const draftOf = (id: string) => app.api<ScriptDraft>('GET', `/scripts/${id}/draft`)
  const newScript = async (name: string) => (await app.api<{ id: string }>('POST', '/scripts', { name })).id
  const phraseOf = async (page: Page, elementId: string, phrase: string) => {
    await element(page, elementId).click()
    await page.getByRole('textbox', { name: 'Phrase' }).fill(phrase)
  }

  describe('in the library', () => {
    it('should find a script by a word of its phrases and open it', async () => {
      const page = await app.visit()
      await page.getByRole('link', { name: 'No TV signal' }).waitFor()
      await page.getByRole('searchbox').fill('promised payment')
      await page.getByRole('link', { name: 'No TV signal' }).waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Promised payment' }).click()
      await element(page, 'offer').waitFor()
      await page.context().close()
    })

    it('should find and open a script by Ctrl+K from anywhere', async () => {
      const page = await openScript(app, 'promised-payment')
      await page.keyboard.press('Control+k')
      await page.locator('script-search').getByRole('combobox').fill('no tv')
      await page.keyboard.press('Enter')
      await element(page, 'check_lamp').waitFor()
      await page.context().close()
    })

    it('should speak the language and wear the colors a person chose, on the next visit too', async () => {
      const page = await app.visit()
      await page.getByRole('button', { name: 'Language and theme' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
      await page.locator('html[data-theme="dark"]').waitFor()
      await page.getByRole('button', { name: 'Language and theme' }).click()
      await page.getByRole('menuitemcheckbox', { name: 'Русский' }).click()
      await page.getByRole('heading', { name: 'Сценарии' }).waitFor()
      await page.reload()
      await page.locator('html[data-theme="dark"][lang="ru"]').waitFor()
      await page.context().close()
    })

    it('should say so when nothing is found, and lead back to all', async () => {
      const page = await app.visit()
      await page.getByRole('searchbox').fill('zzzz')
      await page.getByText('Nothing found for “zzzz”').waitFor()
      await page.getByRole('button', { name: 'Show all scripts' }).click()
      await page.getByRole('link', { name: 'Promised payment' }).waitFor()
      await page.context().close()
    })

    it('should open a new script with a start and a first step', async () => {
      const page = await app.visit()
      await page.getByRole('button', { name: 'New script' }).click()
      await page.getByRole('textbox', { name: 'What is the conversation about?' }).fill('Lost card')
      await page.getByRole('button', { name: 'Create' }).click()
      await element(page, 'greeting').waitFor()
      expect(await page.getByLabel('Rename the script').inputValue()).toBe('Lost card')
      await page.context().close()
    })

    it('should import a drawing, keep every byte, and list what cannot run', async () => {
      const file = join('modeler-drawing.bpmn')
      const page = await app.visit()
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText('Everything the file carried is kept.').waitFor()
      await page.locator('problem-list li').first().waitFor()
      const id = decodeURIComponent(page.url().split('/scripts/')[1]!)
      expect((await draftOf(id)).bpmn).toBe(await readFile(file, 'utf8'))
      await page.getByRole('button', { name: 'More' }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Download .bpmn' }).click()])
      expect(await readFile(await download.path(), 'utf8')).toBe(await readFile(file, 'utf8'))
      await page.context().close()
    })

    it('should take a file that is dropped anywhere on the page', async () => {
      const page = await app.visit()
      await page.getByRole('link', { name: 'Promised payment' }).waitFor()
      const dropped = await page.evaluateHandle((bpmn) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([bpmn], 'dropped.bpmn', { type: 'application/xml' }))
        return transfer
      }, await readFile(join('modeler-drawing.bpmn'), 'utf8'))
      await page.dispatchEvent('main', 'dragover', { dataTransfer: dropped })
      await page.getByText('Drop the .bpmn file to import it').waitFor()
      await page.dispatchEvent('main', 'drop', { dataTransfer: dropped })
      await element(page, 'Activity_1form').waitFor()
      await page.context().close()
    })

    it('should refuse what is no drawing with a sentence, and change nothing', async () => {
      const page = await app.visit()
      await page.locator('input[type=file]').setInputFiles({ name: 'letter.bpmn', mimeType: 'text/xml', buffer: Buffer.from('Dear Sir') })
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('link', { name: 'letter' }).count()).toBe(0)
      await page.context().close()
    })

    it('should say when the library does not answer, and try again on demand', async () => {
      const page = await app.visit('#/elsewhere')
      await page.getByRole('link', { name: 'Promised payment' }).waitFor()
      await page.route('**/api/v1/scripts*', (route) => route.abort())
      await page.reload()
      await page.getByText('The list of scripts did not load').waitFor()
      await page.unroute('**/api/v1/scripts*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('link', { name: 'Promised payment' }).waitFor()
      await page.context().close()
    })
  })

  describe('while drawing', () => {
    it('should save an edited phrase by itself, undo it, and save that', async () => {
      const id = await newScript('Saving')
      const page = await openScript(app, id)
      await phraseOf(page, 'greeting', 'Good evening!')
      await saved(page, async () => (await draftOf(id)).bpmn.includes('Good evening!'))
      await page.getByRole('button', { name: 'Undo (Ctrl+Z)' }).click()
      await saved(page, async () => !(await draftOf(id)).bpmn.includes('Good evening!'))
      await page.getByRole('button', { name: 'Redo (Ctrl+Y)' }).click()
      await saved(page, async () => (await draftOf(id)).bpmn.includes('Good evening!'))
      await page.context().close()
    })

    it('should keep edits in the browser while the library is away, and send them afterwards', async () => {
      const id = await newScript('Offline')
      const page = await openScript(app, id)
      await page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
      await rename(page, 'Offline but kept')
      await saveState(page, 'offline')
      await page.reload()
      await page.getByText('were restored from this browser').waitFor()
      expect(await page.getByLabel('Rename the script').inputValue()).toBe('Offline but kept')
      await page.unroute('**/draft')
      await saved(page, async () => (await draftOf(id)).name === 'Offline but kept')
      await page.context().close()
    })

    it('should keep both drafts when somebody else saved first', async () => {
      const id = await newScript('Shared')
      const page = await openScript(app, id)
      const { revision, bpmn } = await draftOf(id)
      await app.api('PUT', `/scripts/${id}/draft`, { revision, bpmn, name: 'Theirs' })
      await rename(page, 'Mine')
      await page.getByRole('button', { name: 'Keep mine as a copy' }).click()
      await page.waitForFunction((former) => !location.hash.endsWith(former), id)
      await element(page, 'greeting').waitFor()
      expect(await page.getByLabel('Rename the script').inputValue()).toBe('Mine (copy)')
      expect((await draftOf(id)).name).toBe('Theirs')
      await page.context().close()
    })

    it('should offer the file and older versions where a drawing cannot be shown', async () => {
      const id = await newScript('No picture')
      const { revision, bpmn } = await draftOf(id)
      await app.api('PUT', `/scripts/${id}/draft`, { revision, bpmn: bpmn.replace(/<bpmndi:BPMNDiagram[^]*BPMNDiagram>/, '') })
      const page = await app.visit(`#/scripts/${id}`)
      await page.getByText("The drawing can't be shown").waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download .bpmn' }).click()])
      expect(download.suggestedFilename()).toBe('No picture.bpmn')
      await page.context().close()
    })

    it('should hand over a file before it takes the draft of somebody else', async () => {
      const id = await newScript('Given up')
      const page = await openScript(app, id)
      const { revision, bpmn } = await draftOf(id)
      await app.api('PUT', `/scripts/${id}/draft`, { revision, bpmn, name: 'Theirs' })
      await rename(page, 'Mine')
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Take theirs' }).click()])
      expect(download.suggestedFilename()).toBe('Mine.bpmn')
      await page.waitForFunction(() => document.title.startsWith('Theirs'))
      await page.context().close()
    })
  })

  describe('publishing', () => {
    it('should tell what changes, publish in a moment, and bring the former version back', async () => {
      const page = await openScript(app, 'promised-payment')
      await phraseOf(page, 'offer', 'Shall I give you a promised payment?')
      await saveState(page, 'saved')
      await page.getByRole('button', { name: 'Publish…' }).click()
      await page.getByText('Offer the payment: phrase').waitFor()
      await page.getByRole('textbox', { name: 'What is new' }).fill('Shorter offer')
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText(/Version 2 is live after \d+\.\d s/).waitFor()
      await page.getByRole('button', { name: 'Done' }).click()
      await page.getByText('v 2 live').waitFor()

      await page.getByRole('button', { name: 'Versions' }).first().click()
      await page.getByText('Shorter offer').waitFor()
      await page.getByRole('button', { name: 'Make live' }).click()
      await page.getByText(/Version 1 is live after \d+\.\d s/).waitFor()
      const { items } = await app.api<{ items: ScriptVersion[] }>('GET', '/scripts/promised-payment/versions')
      expect(items.filter(({ state }) => state === 'live').map(({ version }) => version)).toEqual([1])
      await page.getByText('v 1 live').waitFor()
      await page.context().close()
    })

    it('should name the scripts that were published along', async () => {
      const page = await openScript(app, 'identify-subscriber')
      await rename(page, 'Identify')
      await page.locator('.djs-element.djs-shape').first().waitFor()
      await phraseOf(page, await firstStep(app), 'Who is calling, please?')
      await saveState(page, 'saved')
      await page.getByRole('button', { name: 'Publish…' }).click()
      await page.getByRole('button', { name: 'Publish', exact: true }).click()
      await page.getByText('Scripts that call this one were published with it:').waitFor()
      await page.getByText(/^No TV signal, version/).waitFor()
      await page.context().close()
    })

    it('should not publish a script with mistakes, and lead to them', async () => {
      const id = await newScript('Unfinished')
      const page = await openScript(app, id)
      await phraseOf(page, 'greeting', '')
      await page.locator('problem-list .error').first().waitFor()
      await page.getByRole('button', { name: 'Publish…' }).click()
      await page.getByText(/block(s)? publishing/).first().waitFor()
      expect(await page.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true)
      await page.locator('publish-dialog').getByRole('button', { name: 'Greeting' }).first().click()
      await page.locator('.djs-element.selected[data-element-id="greeting"]').waitFor()
      await page.context().close()
    })

    it('should make an older version the draft again, and give the former draft back', async () => {
      const page = await openScript(app, 'no-tv-signal')
      const before = (await draftOf('no-tv-signal')).bpmn
      await rename(page, 'No TV signal')
      await page.getByRole('button', { name: 'Versions' }).first().click()
      await page.getByRole('button', { name: 'Restore as draft' }).first().click()
      await page.getByText('is the draft now').waitFor()
      await page.getByRole('button', { name: 'Bring the former draft back' }).click()
      await saved(page, async () => (await draftOf('no-tv-signal')).bpmn === before)
      await page.context().close()
    })
  })
})

const join = (name: string) => new URL(`./drawings/${name}`, import.meta.url).pathname

async function firstStep(app: App): Promise<string> {
  const { bpmn } = await app.api<ScriptDraft>('GET', '/scripts/identify-subscriber/draft')
  return /userTask id="([^"]+)"/.exec(bpmn)![1]!
}
