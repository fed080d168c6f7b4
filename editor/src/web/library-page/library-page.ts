import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ScriptSummary } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { hashOf } from '../app/route.ts'
import '../app/settings-menu.ts'
import { icon } from '../icons/icon.ts'
import { age } from '../strings/age.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { pageStyles } from '../theme/page-styles.ts'
import { FileDrop } from './file-drop.ts'
import { importNotice } from './import-notice.ts'
import { libraryPageStyles } from './library-page.styles.ts'
import './new-script-dialog.ts'
import type { NewScriptDialog } from './new-script-dialog.ts'

/** Pause in typing after which the library is asked, in ms. */
const searchQuietMs = 200
/** Largest file that the library takes, in MB; saying so here spares the upload. */
const drawingLimitMb = 4

/** All scripts: find one, begin one, bring one in. */
export class LibraryPage extends LitElement {
  static override styles = [controlStyles, pageStyles, libraryPageStyles]
  static override properties = { library: { attribute: false }, scripts: { state: true }, search: { state: true }, failure: { state: true }, refusal: { state: true }, importing: { state: true } }

  declare library: LibraryApi
  declare scripts: ScriptSummary[] | undefined
  declare search: string
  /** Why the list did not load. */
  declare failure: string | undefined
  /** Why a file was not imported. */
  declare refusal: string | undefined
  declare importing: boolean
  readonly #drop = new FileDrop(this, (file) => void this.#import(file))
  #searchTimer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.search = ''
    this.importing = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.title = `${texts().scripts} · Souffleur`
    void this.#load()
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#searchTimer)
    super.disconnectedCallback()
  }

  protected override render() {
    return html`
      <header><a href="/"><img src="${import.meta.env.BASE_URL}logo.svg" alt="">Souffleur</a><settings-menu></settings-menu></header>
      <main>
        <div class="tools">
          <h1>${texts().scripts}</h1>
          <label class="search">${icon('search')}<input type="search" aria-label=${texts().searchScripts} placeholder=${texts().searchScripts} .value=${live(this.search)} @input=${this.#onSearch}></label>
          <button class="quiet" ?disabled=${this.importing} @click=${this.#chooseFile}>${icon('upload')}${this.importing ? texts().importing : texts().importBpmn}</button>
          <button class="primary" @click=${this.#openNew}>${icon('plus')}${texts().newScript}</button>
        </div>
        ${this.refusal ? html`<p class="note bad" role="alert">${this.refusal}</p>` : nothing}
        <div class="list">${this.#renderList()}</div>
      </main>
      ${this.#drop.over ? html`<div class="drop">${texts().dropHere}</div>` : nothing}
      <input type="file" accept=".bpmn,.xml" hidden @change=${this.#onFile}>
      <new-script-dialog .library=${this.library}></new-script-dialog>`
  }

  #renderList() {
    if (this.failure) return this.#renderEmpty(texts().libraryFailed, this.failure, html`<button class="quiet" @click=${() => this.#load()}>${texts().again}</button>`)
    if (!this.scripts) return renderSkeleton()
    if (this.scripts.length > 0) return this.#renderTable(this.scripts)
    if (this.search) return this.#renderEmpty(texts().nothingFound(this.search), texts().nothingFoundHint, html`<button class="quiet" @click=${this.#clearSearch}>${texts().clearSearch}</button>`)
    return this.#renderEmpty(texts().noScripts, texts().noScriptsHint, html`<button class="primary" @click=${this.#openNew}>${texts().newScript}</button>`)
  }

  #renderEmpty(title: string, hint: string, action: unknown) {
    return html`<div class="empty" role="status"><h2>${title}</h2><p>${hint}</p>${action}</div>`
  }

  #renderTable(scripts: ScriptSummary[]) {
    const { column } = texts()
    return html`<table>
      <thead><tr><th scope="col">${column.script}</th><th scope="col">${column.state}</th><th scope="col">${column.steps}</th><th scope="col">${column.updated}</th></tr></thead>
      <tbody>${scripts.map(renderRow)}</tbody>
    </table><p class="hint">${texts().dropAnywhere}</p>`
  }

  #onSearch = (event: InputEvent) => {
    this.search = (event.target as HTMLInputElement).value
    clearTimeout(this.#searchTimer)
    this.#searchTimer = setTimeout(() => void this.#load(), searchQuietMs)
  }

  #clearSearch = () => {
    this.search = ''
    void this.#load()
  }

  #openNew = () => { this.renderRoot.querySelector<NewScriptDialog>('new-script-dialog')?.show() }
  #chooseFile = () => { this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click() }

  #onFile = (event: Event) => {
    const input = event.target as HTMLInputElement
    const [file] = input.files ?? []
    input.value = ''
    if (file) void this.#import(file)
  }

  async #load(): Promise<void> {
    const { search } = this
    try {
      const scripts = await this.library.scripts(search)
      if (search !== this.search) return
      this.scripts = scripts
      this.failure = undefined
    } catch (error) {
      this.failure = (error as Error).message
    }
  }

  async #import(file: File): Promise<void> {
    this.importing = true
    this.refusal = undefined
    try {
      if (file.size > drawingLimitMb * 1024 * 1024) throw new Error(texts().fileTooLarge(file.name, drawingLimitMb))
      const { id } = await this.library.importFile(file)
      importNotice.leave(id)
      location.hash = hashOf({ page: 'script', id, tab: 'design' })
    } catch (error) {
      this.refusal = (error as Error).message
    } finally {
      this.importing = false
    }
  }
}

function renderRow(script: ScriptSummary) {
  return html`<tr>
    <td><a href=${hashOf({ page: 'script', id: script.id, tab: 'design' })}>${script.name}</a></td>
    <td><span class="chips">
      ${script.liveVersion ? html`<span class="chip live">${texts().live(script.liveVersion)}</span>` : html`<span class="chip">${texts().notLive}</span>`}
      ${script.draftChanged && script.liveVersion ? html`<span class="chip draft">${texts().draftChanged}</span>` : nothing}
    </span></td>
    <td>${texts().steps(script.steps)}</td>
    <td>${age(Date.parse(script.updatedAt))}</td>
  </tr>`
}

function renderSkeleton() {
  const row = html`<tr aria-hidden="true">${[220, 90, 60, 80].map((width) => html`<td><div class="skeleton" style="width:${width}px"></div></td>`)}</tr>`
  return html`<table aria-busy="true" aria-label=${texts().scripts}><tbody>${[row, row, row, row]}</tbody></table>`
}

customElements.define('library-page', LibraryPage)
