import { html, LitElement } from 'lit'
import { controls } from '../../theme/controls.ts'
import { defineElement } from '../define-element.ts'
import { clockTime } from './clock-time.ts'

/** How long the session lasts; stands still at its end. */
export class SessionClock extends LitElement {
  static override styles = [controls]
  static override properties = { startedAt: { attribute: false }, endedAt: { attribute: false }, label: { attribute: false } }

  declare startedAt: string
  declare endedAt: string | undefined
  declare label: string
  #timer: ReturnType<typeof setInterval> | undefined

  constructor() {
    super()
    this.startedAt = ''
    this.label = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(() => this.requestUpdate(), 1000)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
  }

  override render() {
    const end = this.endedAt ? Date.parse(this.endedAt) : Date.now()
    return html`<span role="img" aria-label=${this.label} title=${this.label}>${clockTime(end - Date.parse(this.startedAt))}</span>`
  }
}

defineElement('sp-session-clock', SessionClock)
