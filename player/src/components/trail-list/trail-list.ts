import type { TrailEntry } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { trailListStyles } from './trail-list.styles.ts'

/**
 * Steps walked so far with what was answered; those that allow it take the conversation back.
 * @fires visit-chosen - `{ visit }`
 * @csspart trail
 */
export class TrailList extends LitElement {
  static override styles = [controls, trailListStyles]
  static override properties = { trail: { attribute: false }, current: {}, busy: { attribute: false }, readonly: { type: Boolean }, strings: { attribute: false } }

  declare trail: TrailEntry[]
  /** The visit that is shown now. */
  declare current: string | undefined
  declare busy: boolean
  declare readonly: boolean
  declare strings: PlayerStrings

  constructor() {
    super()
    this.trail = []
    this.busy = false
    this.readonly = false
    this.strings = englishStrings
  }

  override render() {
    return html`<ol part="trail" role="list" aria-label=${this.strings.steps}>${this.trail.map((entry) => this.#entryTemplate(entry))}</ol>`
  }

  #entryTemplate(entry: TrailEntry) {
    const isCurrent = entry.visit === this.current
    if (!entry.canReturn || isCurrent || this.readonly) {
      return html`<li class=${isCurrent ? 'now' : ''} aria-current=${isCurrent ? 'step' : 'false'}><div class="entry">${this.#wordsTemplate(entry)}</div></li>`
    }
    return html`
      <li><button type="button" class="entry" aria-disabled=${this.busy} title=${this.strings.returnTo(entry.name)}
        @click=${() => this.#choose(entry)}>${this.#wordsTemplate(entry)}</button></li>`
  }

  #wordsTemplate({ name, answer, objection }: TrailEntry) {
    return html`
      <span class="name">${objection ? html`<span class="chip">${objection}</span> ` : nothing}${name}</span>
      ${answer ? html`<span class="answer">${answer}</span>` : nothing}`
  }

  #choose({ visit }: TrailEntry): void {
    if (!this.busy) emit(this, 'visit-chosen', { visit })
  }

  override focus(options?: FocusOptions): void {
    const buttons = this.renderRoot.querySelectorAll('button')
    buttons[buttons.length - 1]?.focus(options)
  }
}

defineElement('sp-trail-list', TrailList)
