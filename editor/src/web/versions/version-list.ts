import '@awesome.me/webawesome/dist/components/drawer/drawer.js'
import type WaDrawer from '@awesome.me/webawesome/dist/components/drawer/drawer.js'
import { html, LitElement, nothing } from 'lit'
import type { ScriptVersion } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { RunningClock } from '../publish/running-clock.ts'
import { downloadBpmn } from '../script-page/download-bpmn.ts'
import { age } from '../strings/age.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { versionListStyles } from './version-list.styles.ts'

/** Every published version: which one is live, what was new, and the way back to it. Fires `released`, and `restore` (ScriptVersion with its drawing). */
export class VersionList extends LitElement {
  static override styles = [controlStyles, versionListStyles]
  static override properties = { library: { attribute: false }, scriptId: { attribute: false }, versions: { state: true }, failure: { state: true }, releasing: { state: true }, released: { state: true } }

  declare library: LibraryApi
  declare scriptId: string
  declare versions: ScriptVersion[] | undefined
  declare failure: string | undefined
  /** The version being made live. */
  declare releasing: number | undefined
  /** The version made live last, and how long it took. */
  declare released: { version: number; seconds: string } | undefined
  readonly #clock = new RunningClock(this)

  show(): void {
    this.versions = undefined
    this.released = undefined
    this.#drawer.open = true
    void this.#load()
  }

  protected override render() {
    return html`<wa-drawer label=${texts().versionsTitle} light-dismiss>
      ${this.failure ? html`<p class="note bad" role="alert">${texts().versionsFailed}. ${this.failure} <button class="link" @click=${() => this.#load()}>${texts().again}</button></p>` : nothing}
      ${this.released ? html`<p class="note good" role="status">${texts().isLive(this.released.version, this.released.seconds)}</p>` : nothing}
      ${this.#renderList()}
    </wa-drawer>`
  }

  #renderList() {
    const { versions } = this
    if (!versions) return this.failure ? nothing : html`<div class="list" aria-busy="true">${[1, 2, 3].map(() => html`<div class="skeleton" style="height:84px"></div>`)}</div>`
    if (versions.length === 0) return html`<p>${texts().noVersions}</p>`
    return html`<ol class="list">${versions.map((version) => this.#renderVersion(version))}</ol>`
  }

  #renderVersion(version: ScriptVersion) {
    const { version: number, note, publishedAt, share, state } = version
    return html`<li class=${state}>
      <header><b>${texts().version(number)}</b>${state === 'live' ? html`<span class="chip live">${share < 100 ? texts().share(share) : texts().liveNow}</span>` : nothing}<time datetime=${publishedAt}>${age(Date.parse(publishedAt))}</time></header>
      <p class=${note ? '' : 'none'}>${note || texts().noNote}</p>
      <footer>
        ${state === 'live' && share === 100 ? nothing : this.#renderMakeLive(number)}
        <button class="link" @click=${() => this.#restore(number)}>${texts().restoreAsDraft}</button>
        <button class="link" @click=${() => this.#download(number)}>${texts().download}</button>
      </footer>
    </li>`
  }

  #renderMakeLive(version: number) {
    if (this.releasing === version) return html`<span class="clock" role="timer">${texts().makingLive(version)} ${this.#clock.seconds}</span>`
    return html`<button class="quiet" ?disabled=${this.releasing !== undefined} @click=${() => this.#makeLive(version)}>${texts().makeLive}</button>`
  }

  get #drawer(): WaDrawer { return this.renderRoot.querySelector('wa-drawer')! }

  async #load(): Promise<void> {
    this.failure = undefined
    await this.#attempt(async () => {
      const versions = await this.library.versions(this.scriptId)
      this.versions = versions.toSorted((one, other) => other.version - one.version)
    })
  }

  async #makeLive(version: number): Promise<void> {
    this.releasing = version
    this.released = undefined
    this.#clock.start()
    await this.#attempt(async () => {
      await this.library.release(this.scriptId, [{ version, share: 100 }])
      this.#clock.stop()
      this.released = { version, seconds: this.#clock.seconds }
      this.dispatchEvent(new Event('released'))
      await this.#load()
    })
    this.#clock.stop()
    this.releasing = undefined
  }

  async #restore(version: number): Promise<void> {
    await this.#attempt(async () => {
      this.dispatchEvent(new CustomEvent<ScriptVersion>('restore', { detail: await this.library.version(this.scriptId, version) }))
      this.#drawer.open = false
    })
  }

  async #download(version: number): Promise<void> {
    await this.#attempt(async () => { downloadBpmn(`${this.scriptId} v${version}`, (await this.library.version(this.scriptId, version)).bpmn ?? '') })
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.failure = undefined
    try {
      await work()
    } catch (error) {
      this.failure = (error as Error).message
    }
  }
}

customElements.define('version-list', VersionList)
