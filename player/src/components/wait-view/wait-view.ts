import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { englishStrings } from '../../theme/english-strings.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { defineElement } from '../define-element.ts'
import { waitViewStyles } from './wait-view.styles.ts'

/** Silence the customer does not notice; beyond it the operator is given something to say. */
export const SLOW_AFTER_MS = 3_000

/** A step that is still being made: its place is kept, the running functions are named, a filler phrase is offered when it takes long. */
export class WaitView extends LitElement {
  static override styles = [controls, waitViewStyles]
  static override properties = { functions: { attribute: false }, doing: {}, strings: { attribute: false }, slow: { state: true } }

  declare functions: string[]
  /** What is waited for, where no function is. */
  declare doing: string
  declare strings: PlayerStrings
  declare slow: boolean
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.functions = []
    this.doing = ''
    this.strings = englishStrings
    this.slow = false
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.slow = false
    this.#timer = setTimeout(() => { this.slow = true }, SLOW_AFTER_MS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  override render() {
    return html`
      <div class="wait" aria-busy="true">
        <p class="doing" role="status">${this.functions.length ? this.functions.join(' · ') : this.doing || this.strings.working}<span class="dots"
          aria-hidden="true"></span></p>
        <div class="bar" aria-hidden="true"></div>
        <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>
      </div>
      ${this.slow && this.functions.length ? html`<div class="filler" role="status"><span>${this.strings.slow}</span><p>${this.strings.filler}</p></div>` : nothing}
      <div class="ghosts" aria-hidden="true"><i></i><i></i></div>`
  }
}

defineElement('sp-wait-view', WaitView)
