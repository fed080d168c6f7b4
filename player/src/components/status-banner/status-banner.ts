import { html, LitElement, nothing } from 'lit'
import { controls } from '../../theme/controls.ts'
import { defineElement } from '../define-element.ts'
import { emit } from '../emit.ts'
import { statusBannerStyles } from './status-banner.styles.ts'

export type BannerTone = 'care' | 'bad' | 'quiet'

/**
 * One sentence on how things stand: connection, trouble, a script that has moved on.
 * @fires banner-closed
 */
export class StatusBanner extends LitElement {
  static override styles = [controls, statusBannerStyles]
  static override properties = { tone: {}, message: {}, detail: {}, closeLabel: { attribute: false } }

  declare tone: BannerTone
  declare message: string
  declare detail: string
  /** Words of the closing button; absent where the banner goes by itself. */
  declare closeLabel: string | undefined

  constructor() {
    super()
    this.tone = 'quiet'
    this.message = ''
    this.detail = ''
  }

  override render() {
    return html`
      <div class="banner tone-${this.tone}" role=${this.tone === 'bad' ? 'alert' : 'status'}>
        <p><b>${this.message}</b>${this.detail ? html` <span>${this.detail}</span>` : nothing}</p>
        ${this.closeLabel ? this.#closeTemplate(this.closeLabel) : nothing}
      </div>`
  }

  #closeTemplate(label: string) {
    return html`<button type="button" aria-label=${label} title=${label} @click=${() => emit(this, 'banner-closed')}>✕</button>`
  }
}

defineElement('sp-status-banner', StatusBanner)
