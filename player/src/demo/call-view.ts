import { html } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { demoStrings } from './demo-strings.ts'
import type { Desk, HeardEvent } from './desk.ts'
import { timeOf } from './money.ts'

export interface CallActions { chooseScript(script: string): void; start(): void; reloadScripts(): void }

/** The right-hand side: which script, the player that speaks it, and what the card heard from it. */
export function callView(desk: Desk, actions: CallActions) {
  return html`<aside class="call" aria-label=${demoStrings[desk.language].script}>${chooserView(desk, actions)}${playerView(desk)}${logView(desk)}</aside>`
}

function chooserView({ scripts, script, session, language }: Desk, actions: CallActions) {
  const strings = demoStrings[language]
  if (scripts.state === 'loading') return html`<p class="chooser quiet" role="status">${strings.loading}</p>`
  if (scripts.state === 'failed') return html`<p class="chooser bad" role="alert">${strings.scriptsFailed} <button type="button"
    @click=${() => actions.reloadScripts()}>${strings.tryAgain}</button></p>`
  if (!scripts.items.length) return html`<p class="chooser quiet">${strings.noScripts} <a href="/editor/">${strings.makeOne}</a></p>`
  return html`
    <div class="chooser">
      <label for="script">${strings.script}</label>
      <select id="script" @change=${(event: Event) => actions.chooseScript((event.target as HTMLSelectElement).value)}>
        ${scripts.items.map(({ id, name, liveVersion }) => html`<option value=${id} ?selected=${id === script}>${name} · v ${liveVersion}</option>`)}</select>
      <button type="button" id="start" class=${session ? '' : 'primary'} @click=${() => actions.start()}>${session ? strings.restart : strings.start}</button>
    </div>`
}

function playerView({ script, session, language, theme, call }: Desk) {
  return keyed(call, html`<script-player script=${script} session=${session ?? ''} lang=${language} theme=${theme}>${keysView(language)}</script-player>`)
}

/** Shown in the player before a start. */
function keysView(language: Desk['language']) {
  return html`<dl slot="empty"
    class="keys">${demoStrings[language].keys.map(([keys, meaning]) => html`<dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${meaning}</dd>`)}</dl>`
}

function logView({ log, language }: Desk) {
  const strings = demoStrings[language]
  return html`
    <details class="log" open><summary>${strings.log}</summary>
      ${log.length ? html`<ol tabindex="0" aria-label=${strings.log}>${log.map((event) => eventView(event, language))}</ol>` : html`<p class="quiet">${strings.emptyLog}</p>`}
    </details>`
}

function eventView({ at, name, detail }: HeardEvent, language: Desk['language']) {
  return html`<li><time>${timeOf(at, language)}</time><code>${name}</code><span>${detail}</span></li>`
}
