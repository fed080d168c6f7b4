import { css, html, LitElement, nothing } from 'lit'
import { controlStyles } from '../../theme/control-styles.ts'

/** One thing to pick; `detail` is shown small beside it, `search` are further words that find it. */
export interface Pick { id: string; name: string; detail: string; search?: string }

/** A search field over a list: typing narrows it, arrows and Enter or a click choose. Tells `pick` with the id. */
export class PickList extends LitElement {
  static override properties = { picks: { attribute: false }, placeholder: {}, empty: {}, query: { state: true }, current: { state: true } }
  static override styles = [controlStyles, css`
    ul { list-style: none; margin: 6px 0 0; padding: 0; max-height: 260px; overflow: auto; }
    li { display: flex; gap: 10px; justify-content: space-between; padding: 6px 8px; border-radius: var(--radius-s); cursor: pointer; }
    li[aria-selected='true'], li:hover { background: var(--accent-soft); }
    small { color: var(--ink-3); white-space: nowrap; }
    p { margin: 8px 0 0; color: var(--ink-3); }
  `]

  declare picks: Pick[]
  declare placeholder: string
  declare empty: string
  declare query: string
  declare current: number

  constructor() {
    super()
    this.picks = []
    this.placeholder = this.empty = this.query = ''
    this.current = 0
  }

  protected override render() {
    const found = this.#found
    return html`
      <input type="search" role="combobox" aria-expanded="true" aria-controls="list" aria-activedescendant=${`pick-${this.current}`} aria-label=${this.placeholder}
        placeholder=${this.placeholder} .value=${this.query} @input=${this.#onInput} @keydown=${this.#onKey} />
      <ul id="list" role="listbox">${found.map((pick, index) => this.#renderPick(pick, index))}</ul>
      ${found.length ? nothing : html`<p>${this.empty}</p>`}`
  }

  #renderPick(pick: Pick, index: number) {
    return html`<li id=${`pick-${index}`} role="option" aria-selected=${index === this.current} @click=${() => this.#choose(pick)}><span>${pick.name}</span><small>${pick.detail}</small></li>`
  }

  get #found(): Pick[] {
    const words = this.query.toLowerCase().split(/\s+/).filter(Boolean)
    return this.picks.filter(({ id, name, detail, search = '' }) => words.every((word) => `${id} ${name} ${detail} ${search}`.toLowerCase().includes(word)))
  }

  #choose(pick: Pick): void {
    this.dispatchEvent(new CustomEvent('pick', { detail: pick.id }))
  }

  #onInput(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value
    this.current = 0
  }

  #onKey(event: KeyboardEvent): void {
    const found = this.#found
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      this.current = Math.max(0, Math.min(found.length - 1, this.current + step))
    } else if (event.key === 'Enter' && found[this.current]) this.#choose(found[this.current]!)
  }
}

customElements.define('pick-list', PickList)

declare global { interface HTMLElementTagNameMap { 'pick-list': PickList } }
