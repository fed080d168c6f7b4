import type { SessionState } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { clockTime } from '../session-clock/clock-time.ts'
import { endCardStyles } from './end-card.styles.ts'
import { foundOut } from './found-out.ts'
import { summaryText } from './summary-text.ts'

/**
 * How the conversation ended: outcome, what was said, notes; copied or closed with one key.
 * @fires card-closed
 */
export class EndCard extends LitElement {
  static override styles = [controls, endCardStyles]
  static override properties = { state: { attribute: false }, strings: { attribute: false }, copied: { state: true } }

  declare state: SessionState | undefined
  declare strings: PlayerStrings
  declare copied: boolean

  constructor() {
    super()
    this.strings = englishStrings
    this.copied = false
  }

  override render() {
    const { state, strings } = this
    if (!state?.end) return nothing
    const { end, notes } = state
    return html`
      <div class="end">
        <span class="mark" aria-hidden="true">✓</span>
        <h3 tabindex="-1">${end.outcomeName ?? end.outcome ?? strings.ended}</h3>
        ${end.outcome ? html`<span class="chip">${strings.outcome} ${end.outcome}</span>` : nothing}
        <dl>
          <dt>${strings.said}</dt><dd>${strings.summary(end.steps, clockTime(durationOf(state)), end.objections)}</dd>
          ${notes.map(({ text }) => html`<dt>${strings.noted}</dt><dd>${text}</dd>`)}
        </dl>
        ${this.#variablesTemplate(end.variables)}
      </div>
      <div class="actions">
        <button type="button" class="quiet" @click=${this.#handleCopy}>${this.copied ? strings.copied : strings.copySummary}</button>
        <button type="button" class="primary" @click=${() => emit(this, 'card-closed')}>${strings.closeCard} <kbd aria-hidden="true">↵</kbd></button>
      </div>`
  }

  #variablesTemplate(variables: { [name: string]: unknown }) {
    const found = foundOut(variables)
    if (!found.length) return nothing
    return html`<details><summary>${this.strings.values}</summary><dl>${found.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details>`
  }

  async #handleCopy(): Promise<void> {
    if (!this.state) return
    await navigator.clipboard.writeText(summaryText(this.state, this.strings))
    this.copied = true
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus(options)
  }
}

function durationOf({ startedAt, endedAt }: SessionState): number {
  return Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)
}

defineElement('sp-end-card', EndCard)
