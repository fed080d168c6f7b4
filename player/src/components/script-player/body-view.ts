import { html, nothing } from 'lit'
import { choose } from 'lit/directives/choose.js'
import type { Scene } from './scene.ts'
import { stepView } from './step-view.ts'

/** The middle of the player: every phase and status has its own picture. */
export function bodyView(scene: Scene) {
  return choose(scene.session.phase, [
    ['idle', () => idleView(scene)],
    ['opening', () => html`<sp-wait-view .doing=${scene.strings.opening} .strings=${scene.strings}></sp-wait-view>`],
    ['failed', () => failedView(scene)],
  ], () => openView(scene))
}

function openView(scene: Scene) {
  const { session: { state }, strings } = scene
  if (state?.status === 'ended') return html`<sp-end-card .state=${state} .strings=${strings} @card-closed=${() => scene.actions.closeCard()}></sp-end-card>`
  if (state?.status === 'handoff') return html`<div class="card" role="status"><h3>${strings.handoff}</h3></div>`
  if (state?.step) return stepView(scene, state.step)
  return state?.trouble ? nothing : html`<sp-wait-view .functions=${state?.wait?.functions ?? []} .strings=${strings}></sp-wait-view>`
}

function idleView({ strings, canStart, actions }: Scene) {
  return html`
    <slot name="empty"><div class="card empty"><p>${strings.idle}</p>
      ${canStart ? html`<button type="button" class="primary" @click=${() => actions.open()}>${strings.start}</button>` : nothing}</div></slot>`
}

function failedView({ strings, session: { failure }, actions }: Scene) {
  return html`
    <div class="card" role="alert">
      <h3>${failure ? strings.failures[failure.failure] : ''}</h3>
      <p>${failure?.message}</p>
      <div class="actions"><button type="button" class="quiet" @click=${() => actions.open()}>${strings.tryAgain}</button></div>
    </div>`
}
