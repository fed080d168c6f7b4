import '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js'
import { html, LitElement, nothing } from 'lit'
import type { LibraryApi } from '../api/library-api.ts'
import type { DrawingProblem } from '../modeler/index.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { changeSign } from './change-sign.ts'
import { compareDrawings } from './compare-drawings.ts'
import { describeChange } from './describe-change.ts'
import type { DrawingChange } from './drawing-change.ts'
import { elapsedSeconds } from './elapsed-seconds.ts'
import { publishDialogStyles } from './publish-dialog.styles.ts'
import { publishDraft, type PublishableScript, type PublishResult } from './publish-draft.ts'
import { readDrawing } from './read-drawing.ts'
import { RunningClock } from './running-clock.ts'

type Phase = { name: 'review' } | { name: 'running' } | { name: 'failed'; reason: string; problems: DrawingProblem[] } | { name: 'done'; result: PublishResult }

/** Shows what a publish changes and whether anything blocks it, publishes, and says how soon it was live. Fires `published` and `select-element`. */
export class PublishDialog extends LitElement {
  static override styles = [controlStyles, publishDialogStyles]
  static override properties = { library: { attribute: false }, script: { state: true }, changes: { state: true }, phase: { state: true } }

  declare library: LibraryApi
  declare script: PublishableScript | undefined
  /** Against the live version: `undefined` while compared, `first` where there is none. */
  declare changes: DrawingChange[] | 'first' | 'unknown' | undefined
  declare phase: Phase
  readonly #clock = new RunningClock(this)

  constructor() {
    super()
    this.phase = { name: 'review' }
  }

  show(script: PublishableScript): void {
    this.script = script
    this.phase = { name: 'review' }
    this.#dialog.open = true
    void this.#compare(script)
  }

  protected override render() {
    return html`<wa-dialog label="${texts().publishTitle}: ${this.script?.name ?? ''}" @wa-hide=${this.#onHide}>${this.script ? this.#renderPhase(this.script) : nothing}</wa-dialog>`
  }

  #renderPhase(script: PublishableScript) {
    const { phase } = this
    if (phase.name === 'done') return this.#renderDone(phase.result)
    const problems = phase.name === 'failed' && phase.problems.length > 0 ? phase.problems : script.problems
    const errors = problems.filter(({ severity }) => severity === 'error')
    return html`<form class="content" @submit=${this.#publish}>
      <section><h3>${texts().whatChanges}</h3>${this.#renderChanges()}</section>
      ${errors.length > 0 ? this.#renderErrors(errors) : this.#renderWarnings(problems.length)}
      <label class="field"><span>${texts().versionNote}</span><textarea name="note" maxlength="1000" placeholder=${texts().notePlaceholder} autofocus></textarea></label>
      ${phase.name === 'failed' ? html`<p class="note bad" role="alert">${texts().publishFailed}. ${phase.reason}</p>` : html`<p class="note">${texts().runningSessions}</p>`}
      <footer>
        ${phase.name === 'running' ? html`<span class="clock" role="timer">${texts().secondsElapsed(this.#clock.seconds)}</span>` : nothing}
        <button type="button" class="quiet" @click=${this.#close}>${texts().cancel}</button>
        <button class="primary" ?disabled=${phase.name === 'running' || this.#blocked(script)}>${phase.name === 'running' ? texts().publishing : texts().publishNow}</button>
      </footer>
    </form>`
  }

  #renderChanges() {
    const { changes } = this
    if (!changes) return html`<p class="skeleton" aria-label=${texts().comparing}></p>`
    if (changes === 'first') return html`<p>${texts().firstVersion}</p>`
    if (changes === 'unknown') return html`<p class="note care">${texts().compareFailed}</p>`
    if (changes.length === 0) return html`<p>${texts().nothingChanges}</p>`
    return html`<ul class="changes" tabindex="0" aria-label=${texts().whatChanges}>${changes.map(renderChange)}</ul>`
  }

  #renderErrors(errors: DrawingProblem[]) {
    return html`<section><p class="note bad">${texts().errorsBlock(errors.length)}</p>
      <ul class="problems">${errors.map(({ elementId, elementName, message }) => html`<li><button type="button" class="link" @click=${() => this.#select(elementId)}>${elementName || elementId || texts().wholeScript}</button><span>${message}</span></li>`)}</ul></section>`
  }

  #renderWarnings(count: number) { return count > 0 ? html`<p class="note care">${texts().warningsRemain(count)}</p>` : nothing }

  #renderDone({ version, liveAfterMs, republished }: PublishResult) {
    return html`<div class="content">
      <p class="stage" role="status">${texts().isLive(version, elapsedSeconds(liveAfterMs))}</p>
      ${republished.length > 0 ? html`<section><h3>${texts().republished}</h3><ul>${republished.map((script) => html`<li>${script.name}, ${texts().version(script.version).toLowerCase()}</li>`)}</ul></section>` : nothing}
      <footer><button class="primary" autofocus @click=${this.#close}>${texts().done}</button></footer>
    </div>`
  }

  /** Mistakes block a publish, and so does a draft that is the live version already. */
  #blocked({ problems, draft }: PublishableScript): boolean {
    const same = draft.liveVersion !== undefined && !draft.changed && Array.isArray(this.changes) && this.changes.length === 0
    return same || problems.some(({ severity }) => severity === 'error')
  }

  get #dialog(): WaDialog { return this.renderRoot.querySelector('wa-dialog')! }
  #close = () => { this.#dialog.open = false }
  #onHide = (event: Event) => { if (this.phase.name === 'running') event.preventDefault() }

  async #compare(script: PublishableScript): Promise<void> {
    this.changes = undefined
    await script.saveNow()
    const { liveVersion } = script.draft
    if (liveVersion === undefined) return void (this.changes = 'first')
    try {
      const [{ bpmn }, draft] = await Promise.all([this.library.version(script.id, liveVersion), script.modeler.saveXml()])
      const [before, after] = await Promise.all([readDrawing(bpmn ?? ''), readDrawing(draft)])
      this.changes = compareDrawings(before, after)
    } catch {
      this.changes = 'unknown'
    }
  }

  #publish = async (event: SubmitEvent) => {
    event.preventDefault()
    const { script } = this
    if (!script || this.phase.name === 'running') return
    const note = this.renderRoot.querySelector('textarea')?.value.trim() ?? ''
    this.phase = { name: 'running' }
    this.#clock.start()
    this.phase = await publishDraft({ library: this.library, script, note }).then(
      (result): Phase => ({ name: 'done', result }),
      (error): Phase => ({ name: 'failed', reason: (error as Error).message, problems: error.document?.problems ?? [] }),
    )
    this.#clock.stop()
    if (this.phase.name === 'done') this.dispatchEvent(new Event('published'))
  }

  #select(elementId: string | undefined): void {
    this.#close()
    this.dispatchEvent(new CustomEvent('select-element', { detail: elementId }))
  }
}

function renderChange(change: DrawingChange) {
  const rewording = 'rewording' in change ? change.rewording : undefined
  return html`<li class=${changeSign(change)}><div>${describeChange(change)}${rewording ? html`<small>${rewording.before ? html`<del>${rewording.before}</del> ` : nothing}<ins>${rewording.after}</ins></small>` : nothing}</div></li>`
}

customElements.define('publish-dialog', PublishDialog)
