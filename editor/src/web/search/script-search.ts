import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import type { ScriptSummary } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import type { LibraryApi } from '../api/library-api.ts'
import { hashOf } from '../app/route.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { scriptSearchStyles } from './script-search.styles.ts'

/** Pause in typing after which the library is asked, in ms. */
const quietMs = 150
/** Scripts shown at once; typing narrows them down. */
const shown = 8

/** Ctrl+K anywhere: finds a script by its name, a phrase or an answer, and opens it. */
export class ScriptSearch extends LitElement {
  static override styles = [controlStyles, scriptSearchStyles]
  static override properties = { library: { attribute: false }, found: { state: true }, chosen: { state: true }, failure: { state: true } }

  declare library: LibraryApi
  declare found: ScriptSummary[]
  /** Index of the result that Enter opens. */
  declare chosen: number
  declare failure: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The results belong to what is typed. */
  #asked = true

  constructor() {
    super()
    this.found = []
    this.chosen = 0
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('keydown', this.#onShortcut)
  }

  override disconnectedCallback(): void {
    removeEventListener('keydown', this.#onShortcut)
    clearTimeout(this.#timer)
    super.disconnectedCallback()
  }

  protected override render() {
    return html`<wa-dialog label=${texts().openScript} light-dismiss>
      <input type="search" autofocus role="combobox" aria-expanded="true" aria-controls="found" aria-activedescendant=${this.found[this.chosen] ? `found-${this.chosen}` : nothing}
        aria-label=${texts().searchScripts} placeholder=${texts().searchScripts} @input=${this.#onInput} @keydown=${this.#onKey}>
      ${this.failure ? html`<p class="note bad" role="alert">${this.failure}</p>` : nothing}
      <div id="found" role="listbox" aria-label=${texts().scripts}>${this.found.map((script, index) => this.#renderFound(script, index))}</div>
    </wa-dialog>`
  }

  #renderFound({ id, name, liveVersion }: ScriptSummary, index: number) {
    return html`<div role="option" id="found-${index}" aria-selected=${index === this.chosen} @click=${() => this.#open(id)} @pointermove=${() => { this.chosen = index }}>
      <span>${name}</span><span class="chip ${liveVersion ? 'live' : ''}">${liveVersion ? texts().live(liveVersion) : texts().notLive}</span></div>`
  }

  get #dialog(): WaDialog { return this.renderRoot.querySelector('wa-dialog')! }
  get #input(): HTMLInputElement { return this.renderRoot.querySelector('input')! }

  #onShortcut = (event: KeyboardEvent) => {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    this.#input.value = ''
    this.#dialog.open = true
    void this.#search()
  }

  #onInput = () => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#search(), quietMs)
    this.#asked = false
  }

  #onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.chosen = (this.chosen + step + this.found.length) % Math.max(1, this.found.length)
    else if (event.key === 'Enter') void this.#openChosen()
    else return
    event.preventDefault()
  }

  /** Whoever types fast and presses Enter means what was typed, not what is still listed. */
  async #openChosen(): Promise<void> {
    clearTimeout(this.#timer)
    if (!this.#asked) await this.#search()
    this.#open(this.found[this.chosen]?.id)
  }

  async #search(): Promise<void> {
    const wanted = this.#input.value
    try {
      const found = await this.library.scripts(wanted)
      if (wanted !== this.#input.value) return
      this.#asked = true
      this.found = found.slice(0, shown)
      this.chosen = 0
      this.failure = undefined
    } catch (error) {
      this.failure = (error as Error).message
    }
  }

  #open(id: string | undefined): void {
    if (!id) return
    this.#dialog.open = false
    location.hash = hashOf({ page: 'script', id, tab: 'design' })
  }
}

customElements.define('script-search', ScriptSearch)
