import { html, LitElement } from 'lit'
import { libraryApi } from '../api/library-api.ts'
import '../functions-page/functions-page.ts'
import '../library-page/library-page.ts'
import '../script-page/script-page.ts'
import '../search/script-search.ts'
import { readRoute } from './route.ts'

/** The whole application: shows the page that the address names. */
export class SouffleurEditor extends LitElement {
  readonly #onHashChange = () => this.requestUpdate()

  protected override createRenderRoot() { return this }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#onHashChange)
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onHashChange)
    super.disconnectedCallback()
  }

  protected override render() {
    return html`${this.#renderPage()}<script-search .library=${libraryApi}></script-search>`
  }

  #renderPage() {
    const route = readRoute(location.hash)
    if (route.page === 'library') return html`<library-page .library=${libraryApi}></library-page>`
    if (route.page === 'functions') return html`<functions-page></functions-page>`
    return html`<script-page .library=${libraryApi} .scriptId=${route.id} .tab=${route.tab}></script-page>`
  }
}

customElements.define('souffleur-editor', SouffleurEditor)
