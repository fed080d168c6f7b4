import '@awesome.me/webawesome/dist/components/split-panel/split-panel.js'
import { html, LitElement, nothing } from 'lit'
import type { ScriptVersion } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { hashOf, type ScriptTab } from '../app/route.ts'
import { icon } from '../icons/icon.ts'
import { importNotice } from '../library-page/import-notice.ts'
import '../publish/publish-dialog.ts'
import type { PublishDialog } from '../publish/publish-dialog.ts'
import { texts } from '../strings/texts.ts'
import type { TestRun } from '../test-tab/index.ts'
import { controlStyles } from '../theme/control-styles.ts'
import '../versions/version-list.ts'
import type { VersionList } from '../versions/version-list.ts'
import { BrokenDrawingError } from './broken-drawing-error.ts'
import './conflict-dialog.ts'
import { downloadBpmn } from './download-bpmn.ts'
import { LeaveGuard } from './leave-guard.ts'
import { NarrowScreen } from './narrow-screen.ts'
import { OpenScript } from './open-script.ts'
import './problem-list.ts'
import './script-bar.ts'
import type { BarAction } from './script-bar.ts'
import { scriptPageStyles } from './script-page.styles.ts'
import { Shortcuts } from './shortcuts.ts'

/** A sentence above the canvas, with what can be done about it. */
interface Notice { text: string; action?: { label: string; run(): void } }

/** One script: drawn, tried, published. */
export class ScriptPage extends LitElement {
  static override styles = [controlStyles, scriptPageStyles]
  static override properties = { library: { attribute: false }, scriptId: { attribute: false }, tab: { attribute: false }, failure: { state: true }, notice: { state: true }, sheetOpen: { state: true }, drawerOpen: { state: true }, conflictFailure: { state: true } }

  declare library: LibraryApi
  declare scriptId: string
  declare tab: ScriptTab
  /** Why the script is not on the canvas. */
  declare failure: Error | undefined
  declare notice: Notice | undefined
  /** Narrow screens: the panel is drawn up. */
  declare sheetOpen: boolean
  /** As the person wants it; where nothing was said, open while there are problems. */
  declare drawerOpen: boolean | undefined
  declare conflictFailure: string | undefined
  #script: OpenScript | undefined
  #run: TestRun | undefined
  readonly #narrow = new NarrowScreen(this)

  constructor() {
    super()
    this.sheetOpen = false
    new Shortcuts(this, { save: () => this.#act('save'), undo: () => this.#act('undo'), redo: () => this.#act('redo') })
    new LeaveGuard(this, { pending: () => this.#script?.autosave.pending ?? false, save: () => void this.#script?.saveNow() })
  }

  override disconnectedCallback(): void {
    this.#close()
    super.disconnectedCallback()
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('scriptId')) void this.#open()
    else if (changed.has('tab')) this.#showTab()
  }

  protected override render() {
    return html`
      <main>
        <script-bar .view=${this.#view()} @bar-action=${this.#onAction} @rename=${(event: CustomEvent<string>) => this.#script?.rename(event.detail)}></script-bar>
        <div>${this.#renderNotice()}</div>
        ${this.failure ? this.#renderFailure(this.failure) : this.#narrow.now ? this.#renderNarrow() : this.#renderWide()}
      </main>
      <publish-dialog .library=${this.library} @published=${this.#refresh} @select-element=${this.#onSelect}></publish-dialog>
      <version-list .library=${this.library} .scriptId=${this.scriptId} @released=${this.#refresh} @restore=${this.#onRestore}></version-list>
      <conflict-dialog .theirs=${this.#conflict()} .failure=${this.conflictFailure} @keep-mine=${this.#keepMine} @take-theirs=${this.#takeTheirs}></conflict-dialog>`
  }

  #renderWide() {
    return html`<wa-split-panel primary="end" position-in-pixels="372">
      <div slot="start" class="left"><div class="canvas"><slot name="canvas"></slot>${this.#renderLoading()}</div>${this.#renderDrawer()}</div>
      <div slot="end" class="right">${this.#renderSide()}</div>
    </wa-split-panel>`
  }

  #renderNarrow() {
    const testing = this.tab === 'test'
    const label = this.sheetOpen ? texts().closePanel : texts().openPanel
    return html`<div class="narrow ${testing ? 'testing' : ''}">
      <div class="left"><div class="canvas"><slot name="canvas"></slot>${this.#renderLoading()}</div>${testing ? nothing : this.#renderDrawer()}</div>
      <div class="sheet ${this.sheetOpen && !testing ? 'open' : ''}">
        ${testing ? nothing : html`<button aria-expanded=${this.sheetOpen} @click=${() => { this.sheetOpen = !this.sheetOpen }}>${label}${icon(this.sheetOpen ? 'down' : 'up')}</button>`}
        <div class="right" style=${testing ? 'display:block' : ''}>${this.#renderSide()}</div>
      </div>
      ${testing ? this.#renderFoldedLog() : nothing}
    </div>`
  }

  #renderSide() {
    if (this.tab === 'design') return html`<slot name="panel"></slot>`
    return this.#run ? html`<test-side .run=${this.#run}></test-side>` : nothing
  }

  #renderLoading() {
    if (this.#script) return nothing
    return html`<div class="loading" aria-busy="true">${[36, 90, 90, 36].map((height) => html`<div class="skeleton" style="height:${height}px"></div>`)}</div>`
  }

  #renderDrawer() {
    if (this.tab === 'test') return html`<section class="drawer test" aria-label=${texts().test}><test-log class="content" .run=${this.#run}></test-log></section>`
    const problems = this.#script?.problems ?? []
    const open = this.drawerOpen ?? problems.length > 0
    const kind = problems.some((problem) => problem.severity === 'error') ? '' : problems.length > 0 ? 'warning' : 'none'
    return html`<section class="drawer" aria-label=${texts().problems}>
      <header><b>${texts().problems}</b><span class="count ${kind}">${problems.length}</span>${this.#renderFold(open)}</header>
      ${open ? html`<problem-list class="content" tabindex="-1" fixable .problems=${problems} @select-element=${this.#onSelect}></problem-list>` : nothing}
    </section>`
  }

  #renderFoldedLog() {
    const open = this.drawerOpen ?? false
    return html`<section class="drawer test" aria-label=${texts().functionLog}>
      <header><b>${texts().functionLog} · ${texts().variables} · ${texts().timers}</b>${this.#renderFold(open)}</header>
      ${open ? html`<test-log class="content" .run=${this.#run}></test-log>` : nothing}
    </section>`
  }

  #renderFold(open: boolean) {
    return html`<button class="icon" aria-expanded=${open} aria-label=${open ? texts().hideDrawer : texts().showDrawer} @click=${() => { this.drawerOpen = !open }}>${icon(open ? 'down' : 'up')}</button>`
  }

  #renderNotice() {
    if (!this.notice) return nothing
    const { text, action } = this.notice
    return html`<div class="notice" role="status"><span>${text}</span>${action ? html`<button class="quiet" @click=${action.run}>${action.label}</button>` : nothing}
      <button class="icon" aria-label=${texts().close} @click=${() => { this.notice = undefined }}>${icon('close')}</button></div>`
  }

  #renderFailure(failure: Error) {
    const ways = failure instanceof BrokenDrawingError
      ? html`<button class="quiet" @click=${() => downloadBpmn(failure.draft.name, failure.draft.bpmn)}>${texts().exportBpmn}</button><button class="quiet" @click=${this.#showVersions}>${texts().versions}</button>`
      : html`<button class="primary" @click=${() => this.#open()}>${texts().again}</button>`
    return html`<div class="message" role="alert"><h2>${texts().scriptFailed}</h2><p>${failure.message}</p><div>${ways}
      <a class="link" href=${hashOf({ page: 'library' })}>${texts().toLibrary}</a>
    </div></div>`
  }

  #view() {
    const { modeler, draft, name, autosave } = this.#script ?? {}
    return { id: this.scriptId, name: name ?? '', liveVersion: draft?.liveVersion, draftChanged: draft?.changed ?? false, tab: this.tab, canUndo: modeler?.canUndo ?? false, canRedo: modeler?.canRedo ?? false, ready: modeler !== undefined, save: autosave?.state }
  }

  #conflict() {
    const state = this.#script?.autosave.state
    return state?.kind === 'conflict' ? state.theirs : undefined
  }

  async #open(): Promise<void> {
    this.#close()
    this.failure = undefined
    const id = this.scriptId
    try {
      const script = await OpenScript.open({ library: this.library, id, ...this.#createPlaces(), onChange: () => this.requestUpdate() })
      if (id !== this.scriptId || !this.isConnected) return script.close()
      this.#script = script
      this.#opened(script)
    } catch (error) {
      this.failure = error as Error
    }
  }

  #opened(script: OpenScript): void {
    document.title = `${script.name} · Souffleur`
    this.notice = script.restored ? { text: texts().restored } : undefined
    this.#showTab()
    void this.#check(script)
  }

  async #check(script: OpenScript): Promise<void> {
    const imported = importNotice.take(script.id)
    await script.check()
    const count = script.problems.length
    if (imported) this.notice = { text: `${texts().imported}. ${count > 0 ? texts().importedProblems(count) : texts().importedClean}` }
  }

  /** Canvas and panel live outside of the shadow root: the canvas library measures and styles through the document. */
  #createPlaces(): { container: HTMLElement; panelContainer: HTMLElement } {
    const [container, panelContainer] = ['canvas', 'panel'].map((slot) => Object.assign(document.createElement('div'), { slot }))
    this.replaceChildren(container!, panelContainer!)
    return { container: container!, panelContainer: panelContainer! }
  }

  #close(): void {
    this.#run?.stop()
    this.#run = undefined
    this.#script?.close()
    this.#script = undefined
  }

  #showTab(): void {
    const script = this.#script
    if (!script) return
    this.#run?.stop()
    this.#run = undefined
    if (this.tab === 'test') script.modeler.select()
    script.modeler.setReadOnly(this.tab === 'test')
    this.querySelector('.script-canvas')?.classList.toggle('read-only', this.tab === 'test')
    this.requestUpdate()
    if (this.tab === 'test') void this.#beginTest(script)
  }

  /** The engine comes with the tab, since most visits never open it. */
  async #beginTest(script: OpenScript): Promise<void> {
    const { TestRun } = await import('../test-tab/index.ts')
    if (this.#script !== script || this.tab !== 'test') return
    this.#run = new TestRun({ library: this.library, script })
    this.requestUpdate()
    await this.updateComplete
    requestAnimationFrame(() => script.modeler.fit())
  }

  #showVersions = () => { this.renderRoot.querySelector<VersionList>('version-list')?.show() }

  #onAction = (event: CustomEvent<BarAction>) => { this.#act(event.detail) }

  #act(action: BarAction): void {
    const script = this.#script
    if (!script) return
    const actions: { [name in BarAction]: () => void } = {
      undo: () => { if (this.tab === 'design') script.modeler.undo() },
      redo: () => { if (this.tab === 'design') script.modeler.redo() },
      fit: () => script.modeler.fit(),
      save: () => void script.saveNow(),
      export: () => void script.export(),
      publish: () => this.renderRoot.querySelector<PublishDialog>('publish-dialog')?.show(script),
      versions: this.#showVersions,
    }
    actions[action]()
  }

  #onSelect = (event: CustomEvent<string | undefined>) => {
    this.#script?.modeler.select(event.detail)
    this.sheetOpen = true
  }

  #refresh = () => { void this.#script?.refresh().catch(() => undefined) }

  #onRestore = async (event: CustomEvent<ScriptVersion>) => {
    const script = this.#script
    if (event.detail.bpmn === undefined) return
    if (!script) return this.#replaceBroken(event.detail.bpmn)
    const former = await script.modeler.saveXml()
    await script.restore(event.detail.bpmn)
    this.notice = { text: texts().restoredAsDraft(event.detail.version), action: { label: texts().bringBack, run: () => { this.notice = undefined; void script.restore(former) } } }
  }

  async #replaceBroken(bpmn: string): Promise<void> {
    if (!(this.failure instanceof BrokenDrawingError)) return
    await this.library.saveDraft(this.scriptId, { revision: this.failure.draft.revision, bpmn }).catch(() => undefined)
    await this.#open()
  }

  #keepMine = async () => {
    const id = await this.#script?.keepAsCopy().catch((error: Error) => { this.conflictFailure = error.message })
    if (id) location.hash = hashOf({ page: 'script', id, tab: 'design' })
  }

  #takeTheirs = async () => {
    await this.#script?.takeTheirs()
    this.#script?.autosave.stop()
    await this.#open()
  }
}

customElements.define('script-page', ScriptPage)
