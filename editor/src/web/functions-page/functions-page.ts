import { functionFamilies, type FunctionFamily } from '@souffleur/engine/core'
import { html, LitElement } from 'lit'
import { hashOf } from '../app/route.ts'
import '../app/settings-menu.ts'
import { icon } from '../icons/icon.ts'
import { language } from '../strings/language.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { pageStyles } from '../theme/page-styles.ts'
import { findFunctions } from './find-functions.ts'
import { functionsPageStyles } from './functions-page.styles.ts'

/** Everything an expression may call, with an example of each; found by name or by what it does. */
export class FunctionsPage extends LitElement {
  static override styles = [controlStyles, pageStyles, functionsPageStyles]
  static override properties = { search: { state: true } }

  declare search: string

  constructor() {
    super()
    this.search = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.title = `${texts().functions} · Souffleur`
  }

  protected override render() {
    const found = findFunctions(functionFamilies, this.search, language())
    return html`
      <header><a href=${hashOf({ page: 'library' })}><img src="${import.meta.env.BASE_URL}logo.svg" alt="">Souffleur</a><settings-menu></settings-menu></header>
      <main>
        <div class="tools"><h1>${texts().functions}</h1>
          <label class="search">${icon('search')}<input type="search" aria-label=${texts().searchFunctions} placeholder=${texts().searchFunctions} .value=${this.search} @input=${this.#onInput}></label>
        </div>
        <p>${texts().functionsIntro}</p>
        ${found.length > 0 ? found.map((family) => this.#renderFamily(family)) : html`<p role="status">${texts().noFunctions(this.search)}</p>`}
      </main>`
  }

  #renderFamily({ name, functions }: FunctionFamily) {
    const lang = language()
    return html`<section><h2>${name[lang]}</h2>
      <dl>${functions.map(({ signature, says, example }) => html`<div><dt><code>${signature}</code></dt>
        <dd>${says[lang]}</dd><dd class="example"><code>${example.expression}</code><span aria-hidden="true">→</span><code>${example.gives}</code></dd></div>`)}</dl>
    </section>`
  }

  #onInput = (event: InputEvent) => {
    this.search = (event.target as HTMLInputElement).value
  }
}

customElements.define('functions-page', FunctionsPage)
