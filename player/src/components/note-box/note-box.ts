import type { SessionState } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { noteBoxStyles } from './note-box.styles.ts'

/**
 * Notes of the session and a box for the next one.
 * @fires note-written - `{ text }`
 * @fires panel-closed
 */
export class NoteBox extends LitElement {
  static override styles = [controls, noteBoxStyles]
  static override properties = { notes: { attribute: false }, busy: { attribute: false }, readonly: { type: Boolean }, strings: { attribute: false }, language: {} }

  declare notes: SessionState['notes']
  declare busy: boolean
  declare readonly: boolean
  declare strings: PlayerStrings
  declare language: string

  constructor() {
    super()
    this.notes = []
    this.busy = false
    this.readonly = false
    this.strings = englishStrings
    this.language = 'en'
  }

  override render() {
    return html`
      ${this.notes.length ? html`<ul>${this.notes.map((note) => this.#noteTemplate(note))}</ul>` : nothing}
      ${this.readonly ? nothing : this.#formTemplate()}`
  }

  #noteTemplate({ text, at }: SessionState['notes'][number]) {
    return html`<li><time datetime=${at}>${new Date(at).toLocaleTimeString(this.language, { hour: '2-digit', minute: '2-digit' })}</time> ${text}</li>`
  }

  #formTemplate() {
    return html`
      <form @submit=${this.#handleSubmit} @keydown=${this.#handleKeydown}>
        <label for="note">${this.strings.noteLabel}</label>
        <textarea id="note" class="input" rows="2" maxlength="2000" aria-describedby="note-hint"></textarea>
        <div class="row"><span class="hint" id="note-hint">${this.strings.noteHint}</span>
          <button type="button" class="quiet" @click=${() => emit(this, 'panel-closed')}>${this.strings.close}</button>
          <button class="primary" aria-disabled=${this.busy}>${this.strings.saveNote}</button></div>
      </form>`
  }

  #handleSubmit(event: SubmitEvent): void {
    event.preventDefault()
    const box = this.renderRoot.querySelector('textarea')
    const text = box?.value.trim()
    if (!box || !text || this.busy) return
    emit(this, 'note-written', { text })
    box.value = ''
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      this.renderRoot.querySelector('form')?.requestSubmit()
    }
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('textarea')?.focus(options)
  }
}

defineElement('sp-note-box', NoteBox)
