import '@souffleur/player'
import type { ScriptPlayer } from '@souffleur/player'
import { channels, type Channel } from '@souffleur/schemas'
import { html, LitElement, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { icon } from '../icons/icon.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { FollowRun } from './follow-run.ts'
import type { TestRun } from './test-run.ts'
import type { TestCard } from './test-card.ts'
import { testSideStyles } from './test-side.styles.ts'

/** The right half of the Test tab: the card a conversation starts with, then the player itself. */
export class TestSide extends LitElement {
  static override styles = [controlStyles, testSideStyles]
  static override properties = { run: { attribute: false }, playing: { state: true } }

  declare run: TestRun | undefined
  /** The player is shown rather than the card. */
  declare playing: boolean

  constructor() {
    super()
    this.playing = false
    new FollowRun(this)
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('run')) this.playing = false
  }

  protected override render() {
    const { run } = this
    if (!run) return nothing
    if (!this.playing || run.failure) return html`<div class="stage">${this.#renderCard(run)}</div>`
    return html`
      <header><b>${texts().test}</b>
        <button class="quiet" data-action="card" @click=${this.#showCard}>${texts().changeCard}</button>
        <button class="icon" data-action="restart" title=${texts().restart} aria-label=${texts().restart} @click=${this.#start}>${icon('restart')}</button></header>
      <div class="stage"><script-player script=${run.scriptId} lang=${run.card.lang} theme=${document.documentElement.dataset['theme'] ?? 'auto'} hotkeys="element" .transport=${run.transport}></script-player></div>`
  }

  #renderCard(run: TestRun) {
    const { card, failure } = run
    return html`<form @submit=${this.#submit}>
      ${failure ? html`<div class="note bad" role="alert"><b>${texts().testBlocked}.</b>${failure.map((sentence) => html`<p>${sentence}</p>`)}</div>` : html`<p class="intro">${texts().testIntro}</p>`}
      <section><h2>${texts().testContext}</h2>
        ${card.variables.map((variable, index) => this.#renderVariable(variable, index))}
        <button type="button" class="link" style="margin-top:8px" @click=${this.#addVariable}>+ ${texts().addVariable}</button></section>
      <div class="two">
        <label class="field"><span>${texts().testChannel}</span><select name="channel" @change=${(event: Event) => this.#change({ channel: (event.target as HTMLSelectElement).value as Channel })}>
          ${channels.map((channel) => html`<option value=${channel} ?selected=${card.channel === channel}>${texts().channels[channel]}</option>`)}</select></label>
        <label class="field"><span>${texts().testLanguage}</span><select name="lang" @change=${(event: Event) => this.#change({ lang: (event.target as HTMLSelectElement).value })}>
          ${['en', 'ru'].map((lang) => html`<option value=${lang} ?selected=${card.lang === lang}>${lang === 'ru' ? 'Русский' : 'English'}</option>`)}</select></label>
      </div>
      <button class="primary" style="justify-self:start">${icon('play')}${texts().startTest}</button>
    </form>`
  }

  #renderVariable({ name, value }: TestCard['variables'][number], index: number) {
    return html`<div class="row">
      <input type="text" aria-label=${texts().variableName} .value=${live(name)} @input=${(event: Event) => this.#changeVariable(index, { name: textOf(event) })}>
      <input type="text" aria-label=${texts().variableValue} .value=${live(value)} @input=${(event: Event) => this.#changeVariable(index, { value: textOf(event) })}>
      <button type="button" class="icon" aria-label=${texts().removeVariable(name)} @click=${() => this.#removeVariable(index)}>${icon('close')}</button>
    </div>`
  }

  #change(change: Partial<TestCard>): void {
    if (this.run) this.run.card = { ...this.run.card, ...change }
    this.requestUpdate()
  }

  #changeVariable(index: number, change: Partial<TestCard['variables'][number]>): void {
    this.#change({ variables: this.run!.card.variables.map((variable, at) => (at === index ? { ...variable, ...change } : variable)) })
  }

  #removeVariable(index: number): void { this.#change({ variables: this.run!.card.variables.filter((_, at) => at !== index) }) }
  #addVariable = () => { this.#change({ variables: [...this.run!.card.variables, { name: '', value: '' }] }) }
  #showCard = () => { this.playing = false }

  #submit = (event: SubmitEvent) => {
    event.preventDefault()
    void this.#start()
  }

  #start = async () => {
    this.playing = true
    if (this.run) this.run.failure = undefined
    await this.updateComplete
    const player = this.renderRoot.querySelector<ScriptPlayer>('script-player')
    await player?.start()
    void player?.focusStep()
  }
}

function textOf(event: Event): string { return (event.target as HTMLInputElement).value }

customElements.define('test-side', TestSide)
