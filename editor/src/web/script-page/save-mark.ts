import { css, html, LitElement, nothing } from 'lit'
import { age } from '../strings/age.ts'
import { texts } from '../strings/texts.ts'
import type { SaveState } from './save-state.ts'

/** How often the age of the last save is worded anew, in ms. */
const agePauseMs = 1_000

/** "Saved 2 s ago", and what is the matter when it is not. */
export class SaveMark extends LitElement {
  static override styles = css`
    :host { color: var(--ink-3); font-size: 13px; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .care { color: var(--light-ink); } .bad { color: var(--bad); }
  `
  static override properties = { state: { attribute: false } }

  declare state: SaveState | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(() => this.requestUpdate(), agePauseMs)
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer)
    super.disconnectedCallback()
  }

  protected override render() {
    const { state } = this
    if (!state) return nothing
    switch (state.kind) {
      case 'saved': return html`<span data-state="saved">${texts().savedAgo(age(state.at))}</span>`
      case 'refused': return html`<span class="bad" data-state="refused" role="alert" title=${state.message}>${texts().saveRefused}: ${state.message}</span>`
      case 'conflict': return html`<span class="bad" data-state="conflict" role="alert">${texts().conflict}</span>`
      case 'offline': return html`<span class="care" data-state="offline" role="status">${texts().offline}</span>`
      default: return html`<span data-state=${state.kind}>${state.kind === 'saving' ? texts().saving : texts().unsaved}</span>`
    }
  }
}

customElements.define('save-mark', SaveMark)
