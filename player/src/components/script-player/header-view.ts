import { html, nothing } from 'lit'
import type { Scene } from './scene.ts'

/** Name, version and clock; below them the stages. */
export function headerView({ session: { phase, state }, strings }: Scene) {
  const idle = phase === 'idle'
  return html`
    <header class=${idle ? 'idle' : ''}>
      <h2 id="title" class=${idle ? 'unseen' : ''}>${state?.script.name ?? strings.player}</h2>
      ${state ? html`<span class="chip">${strings.version(state.script.version)}</span>` : nothing}
      <slot name="header"></slot>
      ${state ? html`<sp-session-clock part="timer" .startedAt=${state.startedAt} .endedAt=${state.endedAt} .label=${strings.elapsed}></sp-session-clock>` : nothing}
    </header>
    ${state?.stages.length ? html`<sp-stage-trail exportparts="stage" .stages=${state.stages} .strings=${strings}></sp-stage-trail>` : nothing}`
}
