import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import { css, html, LitElement, nothing } from 'lit'
import type { LibraryApi } from '../api/library-api.ts'
import { hashOf } from '../app/route.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'

/** Asks for a name and opens the new script. */
export class NewScriptDialog extends LitElement {
  static override styles = [controlStyles, css`form { display: grid; gap: 16px; } footer { display: flex; justify-content: flex-end; gap: 8px; }`]
  static override properties = { library: { attribute: false }, busy: { state: true }, refusal: { state: true } }

  declare library: LibraryApi
  declare busy: boolean
  declare refusal: string | undefined

  show(): void {
    this.refusal = undefined
    this.#dialog.open = true
    void this.updateComplete.then(() => this.#input.select())
  }

  protected override render() {
    return html`<wa-dialog label=${texts().newScript} light-dismiss>
      <form @submit=${this.#create}>
        <label class="field"><span>${texts().nameOfScript}</span><input type="text" name="name" required maxlength="200" autofocus placeholder=${texts().nameExample}></label>
        ${this.refusal ? html`<p class="note bad" role="alert">${this.refusal}</p>` : nothing}
        <footer><button type="button" class="quiet" @click=${this.#close}>${texts().cancel}</button><button class="primary" ?disabled=${this.busy}>${this.busy ? texts().creating : texts().create}</button></footer>
      </form>
    </wa-dialog>`
  }

  get #dialog(): WaDialog { return this.renderRoot.querySelector('wa-dialog')! }
  get #input(): HTMLInputElement { return this.renderRoot.querySelector('input')! }
  #close = () => { this.#dialog.open = false }

  #create = async (event: SubmitEvent) => {
    event.preventDefault()
    const name = this.#input.value.trim()
    if (!name || this.busy) return
    this.busy = true
    try {
      const { id } = await this.library.create({ name })
      location.hash = hashOf({ page: 'script', id, tab: 'design' })
    } catch (error) {
      this.refusal = (error as Error).message
    } finally {
      this.busy = false
    }
  }
}

customElements.define('new-script-dialog', NewScriptDialog)
