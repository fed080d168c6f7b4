import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { App } from './open-app.ts'

/** The shape or flow of a BPMN element on the canvas. */
export function element(page: Page, id: string): Locator { return page.locator(`.djs-element[data-element-id="${id}"]`) }

/** A visitor at a script, with its drawing on the canvas. */
export async function openScript(app: App, id: string, tab = ''): Promise<Page> {
  const page = await app.visit(`#/scripts/${id}${tab}`)
  await page.locator('.djs-element.djs-shape').first().waitFor()
  return page
}

export async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('Rename the script').fill(name)
  await page.getByLabel('Rename the script').press('Enter')
}

/** Waits until the page says how the draft stands. */
export async function saveState(page: Page, state: 'saved' | 'offline' | 'conflict'): Promise<void> {
  await page.locator(`save-mark [data-state="${state}"]`).waitFor()
}

/** Waits until the library has what it should, and the page says so. */
export async function saved(page: Page, arrived: () => Promise<boolean>): Promise<void> {
  await expect.poll(arrived, { timeout: 15_000 }).toBe(true)
  await saveState(page, 'saved')
}
