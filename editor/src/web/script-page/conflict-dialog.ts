import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import { css, html, LitElement, nothing } from 'lit'
import type { ScriptDraft } from '@souffleur/schemas'
import { age } from '../strings/age.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'

/** The choice after somebody else saved the same script. Fires `keep-mine` or `take-theirs`. */
export class ConflictDialog extends LitElement {
  static override styles = [controlStyles, css`
    p { margin: 0 0 16px; }
    .choices { display: grid; gap: 8px; }
    .choices button { display: grid; gap: 2px; text-align: start; padding: 10px 14px; white-space: normal; } small { color: var(--ink-2); font-weight: 400; }
  `]
  static override properties = { theirs: { attribute: false }, failure: { attribute: false } }

  declare theirs: ScriptDraft | undefined
  declare failure: string | undefined

  protected override render() {
    const { theirs, failure } = this
    return html`<wa-dialog label=${texts().conflictTitle} .open=${theirs !== undefined} @wa-hide=${this.#stayOpen}>
      <p>${theirs ? texts().conflictText(age(Date.parse(theirs.savedAt))) : nothing}</p>
      ${failure ? html`<p class="note bad" role="alert">${failure}</p>` : nothing}
      <div class="choices">
        <button class="quiet" @click=${() => this.dispatchEvent(new Event('keep-mine'))}><b>${texts().keepMine}</b><small>${texts().keepMineHint}</small></button>
        <button class="quiet" @click=${() => this.dispatchEvent(new Event('take-theirs'))}><b>${texts().takeTheirs}</b><small>${texts().takeTheirsHint}</small></button>
      </div>
    </wa-dialog>`
  }

  /** Until a choice is made nothing can be saved, so the dialog does not give way. */
  #stayOpen = (event: Event) => { if (this.theirs) event.preventDefault() }
}

customElements.define('conflict-dialog', ConflictDialog)
