import type { ScriptSummary } from '@souffleur/schemas'
import { html, nothing } from 'lit'
import { curlLines } from './curl-lines.ts'
import type { Part, StartData } from './load-start.ts'
import { startStrings, type Language, type StartStrings } from './start-strings.ts'

export interface Page {
  language: Language
  /** Where this page came from; the curl lines go there. */
  origin: string
  data: StartData
  /** Index of the curl line that was copied last. */
  copied: number | undefined
  copy(index: number, text: string): void
  setLanguage(language: Language): void
  reload(): void
}

/** The start page: what runs, where to go, what to try. */
export function pageView(page: Page) {
  const strings = startStrings[page.language]
  return html`${heroView(page, strings)}${doorsView(strings)}${scriptsView(page, strings)}${terminalView(page, strings)}`
}

function heroView({ data, language, setLanguage }: Page, strings: StartStrings) {
  return html`
    <div class="hero">
      <div class="top"><h1>Souffleur</h1>
        <select aria-label=${strings.language} @change=${(event: Event) => setLanguage((event.target as HTMLSelectElement).value as Language)}>
          <option value="en" ?selected=${language === 'en'}>English</option><option value="ru" ?selected=${language === 'ru'}>Русский</option></select></div>
      <p>${strings.motto}</p>
      <div class="floor">${partsView(data, strings)}</div>
    </div>`
}

function partsView({ parts }: StartData, strings: StartStrings) {
  if (!parts) return html`<span role="status">${strings.partsLoading}</span>`
  if (parts === 'failed') return html`<span role="status">${strings.partsFailed}</span>`
  return html`<ul aria-label=${strings.parts}>${parts.map(partView)}</ul>`
}

function partView({ name, state, detail }: Part) {
  const well = isWell(state)
  return html`
    <li class=${well ? 'up' : 'down'}><span class="name">${name}</span>${well ? nothing : html` <b>${state}</b>`}${detail ? html`<span class="detail">, ${detail}</span>` : nothing}</li>`
}

function isWell(state: string): boolean {
  return ['up', 'ok', 'ready', 'running', 'healthy'].includes(state)
}

function doorsView(strings: StartStrings) {
  return html`
    <nav class="doors" aria-label=${strings.doors}>
      <div class="door"><h2>${strings.draw}</h2><p>${strings.drawWhat}</p><a href="/editor/">${strings.openEditor}</a></div>
      <div class="door"><h2>${strings.speak}</h2><p>${strings.speakWhat}</p><a href="/player/demo.html">${strings.openDemo}</a></div>
      <div class="door"><h2>${strings.connect}</h2><p>${strings.connectWhat}</p><a href="/api/docs">${strings.readApi}</a></div>
    </nav>`
}

function scriptsView(page: Page, strings: StartStrings) {
  return html`<section aria-labelledby="scripts"><h2 id="scripts">${strings.scripts}</h2>${scriptListView(page, strings)}</section>`
}

function scriptListView({ data: { scripts, counters }, reload }: Page, strings: StartStrings) {
  if (!scripts) return html`<p class="notice" role="status">${strings.loading}</p>`
  if (scripts === 'failed') return html`<p class="notice" role="alert">${strings.scriptsFailed} <button type="button"
    @click=${() => reload()}>${strings.tryAgain}</button></p>`
  if (!scripts.length) return html`<p class="notice">${strings.noScripts} <a href="/editor/">${strings.makeOne}</a></p>`
  return html`
    <div class="table"><table>
      <thead><tr><th>${strings.script}</th><th>${strings.live}</th><th class="number">${strings.now}</th>
        <th class="number">${strings.today}</th><th>${strings.actions}</th></tr></thead>
      <tbody>${scripts.map((script) => scriptView(script, counters, strings))}</tbody>
    </table></div>`
}

function scriptView({ id, name, liveVersion }: ScriptSummary, counters: StartData['counters'], strings: StartStrings) {
  const count = typeof counters === 'object' ? (counters[id] ?? { now: 0, today: 0 }) : undefined
  const play = liveVersion ? html`<a href="/player/demo.html?script=${encodeURIComponent(id)}"
    aria-label="${strings.play}: ${name}">${strings.play}</a> · ` : nothing
  return html`
    <tr><td>${name}</td><td>${liveVersion ? html`<span class="chip live">v ${liveVersion}</span>` : html`<span class="chip">${strings.notLive}</span>`}</td>
      <td class="number">${count?.now ?? html`<span title=${strings.unknown}>–</span>`}</td>
        <td class="number">${count?.today ?? html`<span title=${strings.unknown}>–</span>`}</td>
      <td>${play}<a href="/editor/#/scripts/${encodeURIComponent(id)}" aria-label="${strings.edit}: ${name}">${strings.edit}</a></td></tr>`
}

function terminalView({ data: { scripts }, origin, copied, copy }: Page, strings: StartStrings) {
  const live = Array.isArray(scripts) ? scripts.filter(({ liveVersion }) => liveVersion) : []
  const script = (live.find(({ id }) => id.includes('promised')) ?? live[0])?.id ?? 'promised-payment'
  const words = [strings.terminalFirst, strings.terminalNext]
  return html`
    <section aria-labelledby="terminal"><h2 id="terminal">${strings.terminal}</h2>
      ${curlLines(origin, script).map((line, index) => html`
        <p class="lead">${words[index]}</p>
        <div class="shell"><pre tabindex="0">${line}</pre><button type="button"
          @click=${() => copy(index, line)}>${copied === index ? strings.copied : strings.copy}</button></div>`)}
    </section>`
}
