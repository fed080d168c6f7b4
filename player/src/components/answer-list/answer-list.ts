import type { Answer } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { answerListStyles } from './answer-list.styles.ts'
import { nextIndex } from './next-index.ts'

/** The id under which "no fitting answer" is marked as pressed. */
export const noFitting = 'noFittingAnswer'

/**
 * Answers as buttons with their keys; one of them in the tab order, arrows move along. "No fitting answer" asks for the customer's words first.
 * @fires answer-chosen - `{ id }`
 * @fires words-given - `{ words }`: no answer fits
 * @csspart answer @csspart answer-key
 */
export class AnswerList extends LitElement {
  static override styles = [controls, answerListStyles]
  static override properties = {
    visit: { attribute: false }, answers: { attribute: false }, noFittingAnswer: { attribute: false }, chosen: { attribute: false },
    busy: { attribute: false }, strings: { attribute: false },
    current: { state: true }, asksWords: { state: true },
  }

  /** At another visit the usual answer is the one in the tab order again. */
  declare visit: string
  declare answers: Answer[]
  declare noFittingAnswer: boolean
  /** Id of the answer that was pressed and waits for the next step. */
  declare chosen: string | undefined
  declare busy: boolean
  declare strings: PlayerStrings
  declare current: number
  declare asksWords: boolean

  constructor() {
    super()
    this.visit = ''
    this.answers = []
    this.noFittingAnswer = false
    this.busy = false
    this.strings = englishStrings
    this.current = 0
    this.asksWords = false
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('visit')) return
    this.asksWords = false
    this.current = Math.max(0, this.answers.findIndex(({ usual }) => usual))
  }

  override render() {
    return html`
      <div class="answers" role="toolbar" aria-orientation="vertical" aria-label=${this.strings.answers} @keydown=${this.#handleKeydown}>
        ${this.answers.map((answer, index) => this.#answerTemplate(answer, index))}
        ${this.noFittingAnswer ? this.#noFittingTemplate(this.answers.length) : nothing}
      </div>
      ${this.asksWords ? this.#wordsTemplate() : nothing}
    `
  }

  #answerTemplate({ id, label, key, usual }: Answer, index: number) {
    return html`
      <button type="button" class="answer ${this.chosen === id ? 'chosen' : ''}" part="answer" tabindex=${this.current === index ? 0 : -1}
        aria-keyshortcuts=${usual ? `${key} Enter` : key}
        aria-disabled=${this.busy} @focus=${() => { this.current = index }} @click=${(event: MouseEvent) => this.#handleClick(event, id)}>
        <kbd part="answer-key" aria-hidden="true">${key}</kbd><span class="label">${label}</span>
        ${usual ? html`<span class="usual">${this.strings.usual} <kbd aria-hidden="true">↵</kbd></span>` : nothing}
      </button>`
  }

  #noFittingTemplate(index: number) {
    return html`
      <button type="button" class="answer none ${this.chosen === noFitting ? 'chosen' : ''}" part="answer" tabindex=${this.current === index ? 0 : -1}
        aria-keyshortcuts="0" aria-expanded=${this.asksWords}
        aria-disabled=${this.busy} @focus=${() => { this.current = index }} @click=${() => this.askWords()}>
        <kbd part="answer-key" aria-hidden="true">0</kbd><span class="label">${this.strings.noFittingAnswer}</span>
      </button>`
  }

  #wordsTemplate() {
    return html`
      <form class="words" @submit=${this.#handleWords} @keydown=${this.#handleWordsKeydown}>
        <label for="words">${this.strings.customerWords} <span class="optional">${this.strings.optional}</span></label>
        <input id="words" class="input" autocomplete="off" maxlength="2000" placeholder=${this.strings.customerWordsHint}>
        <div class="row">
          <button type="button" class="quiet" @click=${this.#closeWords}>${this.strings.cancel}</button>
          <button class="primary">${this.strings.send} <kbd aria-hidden="true">↵</kbd></button>
        </div>
      </form>`
  }

  /** A double click is one answer: its second half must not answer the step that has come meanwhile. */
  #handleClick(event: MouseEvent, id: string): void {
    if (this.busy || event.detail > 1) return
    this.asksWords = false
    emit(this, 'answer-chosen', { id })
  }

  #handleKeydown(event: KeyboardEvent): void {
    const index = nextIndex(event.key, this.current, this.answers.length + (this.noFittingAnswer ? 1 : 0))
    if (index === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    this.#focusAnswer(index)
  }

  #handleWords(event: SubmitEvent): void {
    event.preventDefault()
    if (this.busy) return
    const words = this.renderRoot.querySelector<HTMLInputElement>('#words')?.value.trim() ?? ''
    emit(this, 'words-given', { words })
  }

  #handleWordsKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    this.#closeWords()
  }

  #closeWords(): void {
    this.asksWords = false
    this.#focusAnswer(this.answers.length)
  }

  #focusAnswer(index: number, options?: FocusOptions): void {
    this.renderRoot.querySelectorAll<HTMLElement>('.answer')[index]?.focus(options)
  }

  /** Opens the question for the customer's words. */
  askWords(): void {
    if (this.busy || !this.noFittingAnswer) return
    this.asksWords = true
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('#words')?.focus())
  }

  /** Focuses the usual answer. Returns false where none is usual. */
  focusUsual(options?: FocusOptions): boolean {
    const index = this.answers.findIndex(({ usual }) => usual)
    if (index >= 0) this.#focusAnswer(index, options)
    return index >= 0
  }

  override focus(options?: FocusOptions): void {
    this.#focusAnswer(this.current, options)
  }
}

defineElement('sp-answer-list', AnswerList)
