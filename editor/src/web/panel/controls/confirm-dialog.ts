import { css, html, LitElement } from 'lit'
import { controlStyles } from '../../theme/control-styles.ts'

/** Asks before something goes. `ask` gives true when the person agreed; Escape and Cancel mean no. */
export class ConfirmDialog extends LitElement {
  static override properties = { question: { state: true } }
  static override styles = [controlStyles, css`
    dialog { border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); background: var(--paper); color: var(--ink); padding: 20px; width: min(420px, calc(100vw - 32px)); }
    dialog::backdrop { background: rgb(21 19 29 / .45); }
    h2 { margin: 0 0 8px; font-size: 15px; } p { margin: 0 0 16px; color: var(--ink-2); }
    footer { display: flex; justify-content: flex-end; gap: 8px; }
  `]

  declare question: { title: string; text: string; agree: string; cancel: string } | undefined
  #answer: ((agreed: boolean) => void) | undefined

  async ask(question: { title: string; text: string; agree: string; cancel: string }): Promise<boolean> {
    this.question = question
    await this.updateComplete
    this.#dialog.returnValue = ''
    this.#dialog.showModal()
    return new Promise((resolve) => { this.#answer = resolve })
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!
  }

  protected override render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.#answer?.(this.#dialog.returnValue === 'agree')}>
      <form method="dialog">
        <h2 id="title">${this.question?.title}</h2>
        <p>${this.question?.text}</p>
        <footer><button class="quiet" value="" autofocus>${this.question?.cancel}</button><button class="danger" value="agree">${this.question?.agree}</button></footer>
      </form>
    </dialog>`
  }
}

customElements.define('confirm-dialog', ConfirmDialog)

declare global { interface HTMLElementTagNameMap { 'confirm-dialog': ConfirmDialog } }
