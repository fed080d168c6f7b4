import { css, html, LitElement, nothing } from 'lit'
import { controlStyles } from '../../theme/control-styles.ts'

/** How long a hand rests before what it typed becomes one entry of undo. */
const restMs = 500

/**
 * A text under the hands: what is typed is told as one `commit` event (detail: the text) when the hand rests, on Enter, and when the
 * field is left. `value` follows the drawing, except over letters not yet committed.
 */
export class DraftText extends LitElement {
  static override properties = {
    value: { type: String }, label: { type: String }, caption: { type: String }, placeholder: { type: String }, suggestions: { attribute: false },
    multiline: { type: Boolean }, bare: { type: Boolean }, variables: { type: Boolean }, mono: { type: Boolean }, text: { state: true },
  }
  static override styles = [controlStyles, css`
    :host { display: block; }
    .stack { display: grid; }
    .stack > * { grid-area: 1 / 1; font: 14px/21px var(--font); padding: 7px 10px; white-space: pre-wrap; overflow-wrap: anywhere; min-height: 36px; border: 1px solid transparent; }
    textarea { resize: none; overflow: hidden; height: 100%; border-color: var(--line-strong) !important; }
    .mirror { pointer-events: none; z-index: 1; color: var(--ink); visibility: hidden; }
    .variables .mirror { visibility: visible; color: transparent; }
    .variables mark { background: var(--light-soft); color: var(--light-ink); border-radius: 4px; box-shadow: 0 0 0 1px var(--light-soft); }
    .mono input, .mono textarea { font-family: var(--mono); font-size: 12.5px; }
    .bare input:not(:hover, :focus) { border-color: transparent; background: transparent; }
    .bare input { padding-left: 6px; margin-left: -6px; }
    .long > * { min-height: 78px; }
  `]

  declare value: string
  declare label: string
  /** Names the field for screen readers where no label is shown. */
  declare caption: string
  declare placeholder: string
  /** Offered while typing. */
  declare suggestions: string[] | undefined
  declare multiline: boolean
  /** Shows `{{ … }}` as variables. */
  declare variables: boolean
  declare mono: boolean
  /** Shows its frame only under the pointer or the caret. */
  declare bare: boolean
  declare text: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #isPending = false

  constructor() {
    super()
    this.value = this.label = this.caption = this.placeholder = this.text = ''
    this.multiline = this.variables = this.mono = this.bare = false
  }

  /** Tells at once what is typed and not yet told. */
  commit(): void {
    clearTimeout(this.#timer)
    if (!this.#isPending) return
    this.#isPending = false
    if (this.text !== this.value) this.dispatchEvent(new CustomEvent('commit', { detail: this.text }))
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input, textarea')?.focus()
  }

  override disconnectedCallback(): void {
    this.commit()
    super.disconnectedCallback()
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('value') && !this.#isPending) this.text = this.value
  }

  protected override render() {
    const kind = `${this.multiline ? 'stack' : ''} ${this.variables ? 'variables long' : ''} ${this.mono ? 'mono' : ''} ${this.bare ? 'bare' : ''}`
    return html`<label class="field">${this.label ? html`<span>${this.label}</span>` : nothing}<div class=${kind}>${this.multiline ? this.#renderArea() : this.#renderLine()}</div></label>`
  }

  #renderLine() {
    const list = this.suggestions ? html`<datalist id="suggestions">${this.suggestions.map((text) => html`<option value=${text}></option>`)}</datalist>` : nothing
    return html`<input type="text" aria-label=${this.caption || nothing} .value=${this.text} placeholder=${this.placeholder} list=${this.suggestions ? 'suggestions' : nothing} autocomplete="off"
      @input=${this.#onInput} @keydown=${this.#onKey} @blur=${() => this.commit()} />${list}`
  }

  #renderArea() {
    return html`<div class="mirror" aria-hidden="true">${this.variables ? withVariables(this.text) : this.text}${'\n'}</div>
      <textarea rows="1" aria-label=${this.caption || nothing} .value=${this.text} placeholder=${this.placeholder}
        @input=${this.#onInput} @keydown=${this.#onKey} @blur=${() => this.commit()}></textarea>`
  }

  #onInput(event: InputEvent): void {
    this.text = (event.target as HTMLInputElement).value
    this.#isPending = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.commit(), restMs)
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !this.multiline) this.commit()
  }
}

/** The text with its `{{ … }}` parts marked. */
function withVariables(text: string) {
  return text.split(/(\{\{.*?\}\})/s).map((part) => (part.startsWith('{{') ? html`<mark>${part}</mark>` : part))
}

customElements.define('draft-text', DraftText)

declare global { interface HTMLElementTagNameMap { 'draft-text': DraftText } }
