import type { SessionState } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { objectionStripStyles } from './objection-strip.styles.ts'

/**
 * Objections that can be raised at any moment. The key `/` opens a search: typing narrows them, Enter raises the first.
 * @fires objection-raised - `{ message }`
 * @csspart objections
 */
export class ObjectionStrip extends LitElement {
  static override styles = [controls, objectionStripStyles]
  static override properties = {
    objections: { attribute: false }, chosen: { attribute: false }, busy: { attribute: false }, strings: { attribute: false }, search: { state: true },
  }

  declare objections: SessionState['objections']
  declare chosen: string | undefined
  declare busy: boolean
  declare strings: PlayerStrings
  /** What was typed into the search; undefined while it is closed. */
  declare search: string | undefined

  constructor() {
    super()
    this.objections = []
    this.busy = false
    this.strings = englishStrings
  }

  get #fitting(): SessionState['objections'] {
    const words = this.search?.trim().toLowerCase() ?? ''
    return this.objections.filter(({ label }) => label.toLowerCase().includes(words))
  }

  override render() {
    return html`
      <div class="strip" part="objections" role="group" aria-label=${this.strings.objections} @keydown=${this.#handleKeydown}>
        <button type="button" class="key" aria-keyshortcuts="/" aria-label=${this.strings.findObjection} aria-expanded=${this.search !== undefined}
          @click=${() => this.open()}><kbd aria-hidden="true">/</kbd></button>
        ${this.search === undefined ? nothing : this.#searchTemplate()}
        ${this.#fitting.map(({ message, label }) => html`
          <button type="button" class="objection ${this.chosen === message ? 'chosen' : ''}" aria-disabled=${this.busy}
            @click=${() => this.#raise(message)}>${label}</button>`)}
        ${this.#fitting.length ? nothing : html`<span class="none" role="status">${this.strings.noObjection}</span>`}
      </div>`
  }

  #searchTemplate() {
    const { findObjection } = this.strings
    return html`<input class="input" aria-label=${findObjection} placeholder=${findObjection} autocomplete="off" @input=${this.#handleInput}>`
  }

  #handleInput(event: InputEvent): void {
    this.search = (event.target as HTMLInputElement).value
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.search !== undefined) {
      event.preventDefault()
      this.#close()
    }
    const [first] = this.#fitting
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || !first) return
    event.preventDefault()
    this.#raise(first.message)
  }

  #raise(message: string): void {
    if (this.busy) return
    this.search = undefined
    emit(this, 'objection-raised', { message })
  }

  #close(): void {
    this.search = undefined
    this.renderRoot.querySelector<HTMLElement>('.key')?.focus()
  }

  /** Opens the search. */
  open(): void {
    if (!this.objections.length) return
    this.search = ''
    void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus())
  }
}

defineElement('sp-objection-strip', ObjectionStrip)
