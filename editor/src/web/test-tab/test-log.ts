import { html, LitElement, nothing } from 'lit'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import type { AnswerChoice } from './call-outcome.ts'
import { FollowRun } from './follow-run.ts'
import { readTimers } from './read-timers.ts'
import { readVariables } from './read-variables.ts'
import { testLogStyles } from './test-log.styles.ts'
import type { TestRun } from './test-run.ts'
import type { TestCall } from './test-session.ts'

const sheets = ['functionLog', 'variables', 'timers'] as const
type Sheet = (typeof sheets)[number]

/** Under the canvas while a test runs: which functions were called and how they answered, the variables, the timers. */
export class TestLog extends LitElement {
  static override styles = [controlStyles, testLogStyles]
  static override properties = { run: { attribute: false }, sheet: { state: true } }

  declare run: TestRun | undefined
  declare sheet: Sheet

  constructor() {
    super()
    this.sheet = 'functionLog'
    new FollowRun(this)
  }

  protected override render() {
    const { run } = this
    if (!run) return nothing
    return html`
      <header><div role="tablist">
        ${sheets.map((sheet) => html`<button role="tab" id=${sheet} aria-selected=${this.sheet === sheet} aria-controls="sheet" @click=${() => { this.sheet = sheet }}>${texts()[sheet]}${this.#countOf(sheet, run)}</button>`)}
        </div><label><input type="checkbox" .checked=${run.holdCalls} @change=${(event: Event) => run.hold((event.target as HTMLInputElement).checked)}>${texts().holdCalls}</label>
      </header>
      <div role="tabpanel" id="sheet" tabindex="0" aria-labelledby=${this.sheet}>${this.#renderSheet(run)}</div>`
  }

  #countOf(sheet: Sheet, run: TestRun) {
    const count = sheet === 'functionLog' ? run.session?.calls.length : sheet === 'timers' ? run.session?.records.timers.size : 0
    return count ? html` ${count}` : nothing
  }

  #renderSheet(run: TestRun) {
    if (this.sheet === 'variables') return this.#renderVariables(run)
    return this.sheet === 'timers' ? this.#renderTimers(run) : this.#renderCalls(run)
  }

  #renderCalls(run: TestRun) {
    const calls = run.session?.calls ?? []
    if (calls.length === 0) return html`<p class="none">${texts().noCalls}</p>`
    const { column2 } = texts()
    return html`<table class="calls"><thead><tr><th scope="col">${column2.function}</th><th scope="col">${column2.input}</th><th scope="col">${column2.output}</th><th scope="col">${texts().answersWith}</th></tr></thead>
      <tbody>${calls.toReversed().map((call) => this.#renderCall(run, call))}</tbody></table>`
  }

  #renderCall(run: TestRun, call: TestCall) {
    const { functionId = '' } = call.job.customHeaders
    const parameters = run.functions.find(({ id }) => id === functionId)?.parameters.map(({ name }) => [name, call.job.variables[name]]) ?? []
    return html`<tr>
      <td><b>${run.nameOf(call)}</b><small>${functionId}</small></td>
      <td><code>${JSON.stringify(Object.fromEntries(parameters))}</code></td>
      <td>${renderOutcome(call)}</td>
      <td>${this.#renderChoice(run, call)}${call.outcome ? html`<small>${texts().nextTime}</small>` : html`<button class="quiet" @click=${() => run.answer(call)}>${texts().answerCall}</button>`}</td>
    </tr>`
  }

  #renderChoice(run: TestRun, call: TestCall) {
    const choice = keyOf(run.choiceFor(call))
    const options = [...run.samplesOf(call).map(({ name }) => [`sample:${name}`, name]), ...new Set(['unavailable', ...run.errorsOf(call)])].map((option) => (typeof option === 'string' ? [`error:${option}`, option === 'unavailable' ? texts().failsUnavailable : texts().failsWith(option)] : option))
    return html`<select aria-label=${texts().answersWith} @change=${(event: Event) => run.choose(call, choiceOf((event.target as HTMLSelectElement).value))}>
      <option value="fitting" ?selected=${choice === 'fitting'}>${run.samplesOf(call).length > 0 ? texts().fittingSample : texts().noSample}</option>
      ${options.map(([value, label]) => html`<option value=${value!} ?selected=${choice === value}>${label}</option>`)}
    </select>`
  }

  #renderVariables(run: TestRun) {
    const variables = run.session ? readVariables(run.session) : []
    if (variables.length === 0) return html`<p class="none">${texts().noVariables}</p>`
    const { column2 } = texts()
    return html`<table><thead><tr><th scope="col">${column2.variable}</th><th scope="col">${column2.value}</th><th scope="col">${column2.scope}</th></tr></thead>
      <tbody>${variables.map(({ name, value, scope }) => html`<tr><td><b>${name}</b></td><td><code>${value}</code></td><td class="scope">${scope}</td></tr>`)}</tbody></table>`
  }

  #renderTimers(run: TestRun) {
    const timers = run.session ? readTimers(run.session) : []
    if (timers.length === 0) return html`<p class="none">${texts().noTimers}</p>`
    return html`<table><tbody>${timers.map(({ key, name, due }) => html`<tr><td><b>${name}</b></td><td>${due}</td><td><button class="quiet" @click=${() => run.fireTimer(key)}>${texts().fireNow}</button></td></tr>`)}</tbody></table>`
  }
}

function renderOutcome({ outcome }: TestCall) {
  if (!outcome) return html`<span class="waits">${texts().waitsForYou}</span>`
  if (outcome.kind === 'error') return html`<span class="error">${outcome.code === 'unavailable' ? texts().failsUnavailable : texts().failsWith(outcome.code)}</span>`
  return html`<code>${JSON.stringify(outcome.output)}</code>${outcome.sample ? html`<small>${outcome.sample}</small>` : nothing}`
}

function keyOf(choice: AnswerChoice): string {
  if (choice.kind === 'fitting') return 'fitting'
  return choice.kind === 'sample' ? `sample:${choice.name}` : `error:${choice.code}`
}

function choiceOf(key: string): AnswerChoice {
  const [kind, ...rest] = key.split(':')
  const name = rest.join(':')
  if (kind === 'sample') return { kind, name }
  return kind === 'error' ? { kind, code: name } : { kind: 'fitting' }
}

customElements.define('test-log', TestLog)
