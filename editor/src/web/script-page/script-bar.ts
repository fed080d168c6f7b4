import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js'
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js'
import { html, LitElement, nothing } from 'lit'
import { hashOf, type ScriptTab } from '../app/route.ts'
import '../app/settings-menu.ts'
import { icon } from '../icons/icon.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import type { SaveState } from './save-state.ts'
import './save-mark.ts'
import { scriptBarStyles } from './script-bar.styles.ts'

/** What a person asked for at the top of a script's page. */
export type BarAction = 'undo' | 'redo' | 'fit' | 'versions' | 'publish' | 'export' | 'save'

/** What the bar shows of the open script. */
export interface BarView { id: string; name: string; liveVersion: number | undefined; draftChanged: boolean; tab: ScriptTab; canUndo: boolean; canRedo: boolean; ready: boolean; save: SaveState | undefined }

/** The top bar of a script: its name, how it stands, and what can be done with it. A name being typed is left alone by redraws. Fires `bar-action` (BarAction) and `rename` (string). */
export class ScriptBar extends LitElement {
  static override styles = [controlStyles, scriptBarStyles]
  static override properties = { view: { attribute: false } }

  declare view: BarView

  protected override render() {
    const { id, name, ready, save } = this.view
    return html`
      <a class="home" href=${hashOf({ page: 'library' })} title=${texts().toLibrary} aria-label=${texts().toLibrary}><img src="${import.meta.env.BASE_URL}logo.svg" alt=""></a>
      <h1><input type="text" aria-label=${texts().rename} maxlength="200" .value=${name} ?disabled=${!ready} @change=${this.#rename} @keydown=${leaveOnEnter}></h1>
      <div class="chips">${this.#renderChips()}</div>
      <save-mark .state=${save}></save-mark>
      ${this.#renderTabs(id)}
      <div class="edit">${this.#renderEdit()}</div>
      <div class="actions">
        <button class="quiet versions" ?disabled=${!ready} @click=${() => this.#act('versions')}>${texts().versions}</button>
        <button class="primary" ?disabled=${!ready} @click=${() => this.#act('publish')}>${texts().publish}</button>
        ${this.#renderMore()}
        <settings-menu></settings-menu>
      </div>`
  }

  #renderChips() {
    const { liveVersion, draftChanged, ready } = this.view
    if (!ready) return nothing
    return html`
      ${liveVersion ? html`<span class="chip live">${texts().live(liveVersion)}</span>` : html`<span class="chip">${texts().notLive}</span>`}
      ${draftChanged && liveVersion ? html`<span class="chip draft">${texts().draftChanged}</span>` : nothing}`
  }

  #renderTabs(id: string) {
    const tabs: [ScriptTab, string][] = [['design', texts().design], ['test', texts().test]]
    return html`<nav>${tabs.map(([tab, label]) => html`<a href=${hashOf({ page: 'script', id, tab })} aria-current=${this.view.tab === tab ? 'page' : nothing}>${label}</a>`)}</nav>`
  }

  #renderEdit() {
    if (this.view.tab === 'test') return this.#renderIcon('fit', texts().fit)
    return html`
      ${this.#renderIcon('undo', `${texts().undo} (Ctrl+Z)`, !this.view.canUndo)}
      ${this.#renderIcon('redo', `${texts().redo} (Ctrl+Y)`, !this.view.canRedo)}
      ${this.#renderIcon('fit', texts().fit)}`
  }

  #renderIcon(action: 'undo' | 'redo' | 'fit', label: string, disabled = false) {
    return html`<button class="icon" data-action=${action} title=${label} aria-label=${label} ?disabled=${disabled || !this.view.ready} @click=${() => this.#act(action)}>${icon(action)}</button>`
  }

  #renderMore() {
    const items: [BarAction, string][] = [['versions', texts().versions], ['export', texts().exportBpmn], ['save', `${texts().saveNow} (Ctrl+S)`]]
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#choose}>
      <button slot="trigger" class="icon" aria-label=${texts().more} title=${texts().more}>${icon('more')}</button>
      ${items.map(([action, label]) => html`<wa-dropdown-item class=${action} .value=${action}>${label}</wa-dropdown-item>`)}
    </wa-dropdown>`
  }

  #choose = (event: CustomEvent<{ item: { value: string } }>) => { this.#act(event.detail.item.value as BarAction) }

  #rename = (event: Event) => {
    const input = event.target as HTMLInputElement
    const name = input.value.trim()
    if (name) this.dispatchEvent(new CustomEvent('rename', { detail: name }))
    else input.value = this.view.name
  }

  #act(action: BarAction): void { this.dispatchEvent(new CustomEvent<BarAction>('bar-action', { detail: action })) }
}

function leaveOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') (event.target as HTMLElement).blur()
}

customElements.define('script-bar', ScriptBar)
